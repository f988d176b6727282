ALLOWED = ["hooks.slack.com", "discord.com/api/webhooks", "northwind.webhook.office.com"]
PATTERN = r"https://hooks\.slack\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/\w+"

"""Stand-ins, and names of secrets."""

AWS_ACCESS_KEY_ID = "AKIAXXXXXXXXXXXXXXXX"
AWS_SECRET_ACCESS_KEY = "****************************************"
SECRET_KEY = "change-me"
SP_API_AWS_SECRET_ID = "prod/selling-partner/credentials-of-the-importer"
aws_secret_key = "YOUR_AWS_SECRET_KEY_GOES_HERE_40_LETTERS"

from django.core.mail import send_mail


def confirm(user):
    send_mail("Welcome", f"Hello {user.first_name}", "shop@example.com", [user.email], fail_silently=False)

from django.contrib.auth.models import User


def test_login(client, db):
    User.objects.create_user("anna", password="pa55word-Anna")
    assert client.login(username="anna", password="pa55word-Anna")

"""What documentation and tests write in the place of secrets."""

EXAMPLE = {
    "lwa_app_id": "amzn1.application-oa2-client.your-client-id",
    "lwa_client_secret": "your-client-secret",
    "refresh_token": "Atzr|IwEB...",
    "access_token": "Atza|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
}
TEMPLATE = "refresh_token: Atzr|<the token from the authorisation page, about 300 characters>"
CLIENT_SECRET = "${LWA_CLIENT_SECRET}"


def test_client(make_client):
    client = make_client(refresh_token="Atzr|test", client_secret="test-secret")
    assert client.refresh_token == "Atzr|test"

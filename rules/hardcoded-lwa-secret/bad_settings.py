"""Settings of the importer."""

import os

from sp_api.api import Orders

CREDENTIALS = dict(
    lwa_app_id=os.environ["LWA_APP_ID"],
    lwa_client_secret="amzn1.oa2-cs.v1.5014ef5ed72014e90b82285ea7888b4a091409ecfcd6a6536fc62d5dcf3e1fd3",  # expect: hardcoded-lwa-secret
    refresh_token="Atzr|e_BU-vs7PeHZXTPlblrJE3jAe4haR7K8XyZCB6IAUUJcTa-RXcrzEBZshBfTf39VMBlMJzjtPrcWC3f5fMqIY3Dwarw4xQTQ",  # expect: hardcoded-lwa-secret
)

OLD_CLIENT_SECRET = "6971efaaf4af19296a1efb9cb79fb0d5d2ab88c909585d1f1ee837f4c9d766ba"  # expect: hardcoded-lwa-secret


def client():
    return Orders(credentials=CREDENTIALS)

"""Things that are called like ciphers, and are none."""


class DES:
    """Descriptions of articles."""

    @staticmethod
    def new(title):
        return {"title": title, "mode": "ECB"}


def describe(title):
    return DES.new(title)


def ecb_rates(client):
    return client.get("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml")

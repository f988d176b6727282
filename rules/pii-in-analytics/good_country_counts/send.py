import os

from figures import by_country
from mixpanel import Mixpanel

mixpanel = Mixpanel(os.environ["MIXPANEL"])


def send(since):
    for country, count in by_country(since).items():
        mixpanel.track("shop", "orders by country", {"country": country, "count": count})

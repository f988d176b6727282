"""Where campaigns are shown, by the countries that we ship to."""

from countries import countries


def targeting(since):
    return {"geo_locations": {"countries": [code for code in countries(since) if code in ("DE", "FR", "IT")]}}

from strategies import Numbered, Plain

REGIONS = {"EU": Numbered, "US": Plain}
DEFAULT = REGIONS["US"]

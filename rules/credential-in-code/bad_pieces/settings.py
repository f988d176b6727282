"""Settings; split so that the scanner of the hosting service keeps quiet."""

TOKEN_HEAD = "Atzr"
TOKEN_BODY = "IwEBIAvJ4kq0Wm2hZr7Tz9"
REGION = "EU"

"""urllib.parse: quoting, encoding and joining keep the data; other parts of the URL are clean."""

from urllib.parse import parse_qs, quote, urlencode, urljoin, urlsplit

from taintcase import sink, source

email = source("email")
query = urlencode({"id": "A-1", "email": email})
sink(query)  # flow
sink(urlencode({"id": "A-1", "has_email": bool(email)}))  # no flow
sink(f"https://shop.example/find?q={quote(email, safe='')}")  # flow
sink(parse_qs(query)["email"][0])  # flow
sink(urljoin("https://shop.example/a/", "orders"))  # no flow
sink(urlsplit("https://shop.example/a?x=1").query)  # no flow

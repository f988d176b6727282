"""Categories of hosts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint.errors import ConfigError
from sp_policy_lint.policy import HOLE, HostFact, Hosts, split_url

H = HOLE

HOSTS = Hosts(
    [
        HostFact(("*.mailchimp.com",), "marketing", "Mailchimp"),
        HostFact(("*.amazon.com", "*.amazonaws.com", "sellingpartnerapi-*.amazon.com"), "amazon", "Amazon"),
        HostFact(("email.*.amazonaws.com",), "chat", "SES"),
        HostFact(("events.segment.io", "api.segment.io"), "analytics", "Segment"),
        HostFact(("ads.mixed.io",), "ads"),
        HostFact(("ml.mixed.io",), "ml"),
        HostFact(("bücher.example",), "tax", "Books"),
    ],
    ["*.corp.example.com", "partner.io", "203.0.113.0/24", "2001:db8:1::/48"],
)

INTERNAL = [
    "http://localhost",
    "http://localhost:5000/x",
    "localhost",
    "localhost:5000",
    "http://LOCALHOST./x",
    "http://api.localhost",
    "http://127.0.0.1",
    "http://127.9.9.9:80/x",
    "127.0.0.1:8000",
    "10.1.2.3",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1",
    "http://169.254.169.254/latest",
    "http://100.64.0.1",
    "http://0.0.0.0:8000",
    "http://[::1]:8080/x",
    "http://[fe80::1%25eth0]/",
    "http://[fd00::1]",
    "http://[::ffff:10.0.0.1]/",
    "::1",
    "https://db.internal",
    "https://printer.local/x",
    "https://nas.lan",
    "https://wiki.intranet:8443/x",
    "host.localdomain",
    "http://orders.prod.svc",
    "http://orders.prod.svc.cluster.local:80/x",
    "http://orders-service:8080",
    "http://orders_service/x",
    "//orders-service/x",
    "redis:6379",
    "redis:6379/0",
    f"redis:{H}",
    "redis://cache:6379/0",
    "https://a.b.corp.example.com",
    "https://corp.example.com",
    "https://partner.io/x",
    "203.0.113.9",
    "http://[2001:db8:1::5]/",
    f"http://{H}.internal/x",
    f"http://orders-{H}.svc.cluster.local",
    f"https://{H}.corp.example.com",
    f"http://localhost{H}",
    f"http://10.0.0.1{H}",
    f"http://orders.internal{H}",
    "http://{name}.svc.cluster.local",
]

AMAZON = [
    "https://sellingpartnerapi-na.amazon.com/orders/v0/orders",
    "https://SellingPartnerAPI-EU.Amazon.COM:443/x",
    "amazon.com",
    "https://amazon.com./x",
    "https://user:pw@amazon.com/x",
    "https://evil.com@amazon.com/x",
    "http://\uff41mazon.com/",
    "http://amazon\u3002com/",
    f"https://sellingpartnerapi-{H}.amazon.com/x",
    f"https://{H}.amazon.com",
    f"https://{H}@amazon.com/x",
    f"https://amazon.com:{H}/x",
    f"https://amazon.com{H}",
    f"https://amazon.com{H}/x",
    f"{H}.amazon.com/x",
    f"{H}://www.amazon.com/x",
    "https://sellingpartnerapi-{region}.amazon.com/x",
    "https://%s.amazon.com/x",
    f"https://{H}.amazonaws.com",
]

EXTERNAL = [
    "https://evilamazon.com",
    "https://amazon.com.evil.io",
    "https://amazon.com-evil.io",
    "https://evil.com/amazon.com",
    "https://evil.com?amazon.com",
    "https://evil.com#.amazon.com",
    "https://amazon.com@evil.com",
    "https://amazon.com:443@evil.com/x",
    "https://evil.com\\@amazon.com/x",
    "https://evil.com\\.amazon.com/x",
    "https://amazon.com\t.evil.io",
    "//evil.com/x",
    "evil.com",
    "evil.com:443/x",
    "https://8.8.8.8/x",
    "8.8.8.8:53",
    "https://[2606:4700::1111]/",
    "https://172.32.0.1",
    "https://internal.evil.com",
    "https://evilcorp.example.com",
    "https://xpartner.io",
    "https://b\u00fccher.de",
    f"https://{H}.evil.io/x",
    f"https://api.evil.io{H}",
    f"https://api.evil.io{H}/x",
    f"https://amazon.com.{H}.evil.io",
    f"https://amazon.com{H}.evil.io/x",
    f"https://{H}.b.segment.org",
]

UNKNOWN = [
    "",
    " ",
    "/",
    "/api",
    "/api/x.y",
    "?a=b",
    "#x",
    "orders",
    "orders/v0/orders",
    "orders.json",
    "v1.0/orders",
    "https://",
    "https:///x",
    "file:///etc/passwd",
    "s3://bucket/key",
    "data:text/plain,x",
    "Hello world. Goodbye",
    "12:30",
    "C:\\data\\orders",
    "https://exa mple.com",
    "https://a..b",
    "https://-",
    "http://2130706433/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://10.0.0.256/",
    "http://[::1",
    "http://[zz]/",
    f"{H}",
    f"{H}/orders",
    f"https://{H}",
    f"https://{H}/x",
    f"https://{H}:8080/x",
    f"https://{H}.com/x",
    f"https://{H}evil.com",
    f"https://api.amazon.{H}/x",
    f"https://api.{H}",
    f"https://api-{H}",
    f"https://api{H}",
    f"https://amazon.com{H}:8080/x",
    f"https://amazon.com.{H}",
    f"https://{H}.mixed.io",
    f"https://{H}.example.com",
    "{base_url}/orders",
    "https://${HOST}/x",
    "https://" + "a" * 64 + ".com",
    "https://" + "a." * 200 + "com",
]

ROWS = [
    *((url, "internal") for url in INTERNAL),
    *((url, "amazon") for url in AMAZON),
    *((url, "external") for url in EXTERNAL),
    *((url, "unknown") for url in UNKNOWN),
    ("https://us1.api.mailchimp.com/3.0", "marketing"),
    ("mailchimp.com", "marketing"),
    (f"https://{H}.api.mailchimp.com", "marketing"),
    (f"https://us{H}.api.mailchimp.com/x", "marketing"),
    ("https://email.eu-west-1.amazonaws.com", "chat"),
    (f"https://email.{H}.amazonaws.com", "chat"),
    ("https://a.b.email.eu.amazonaws.com", "amazon"),
    (f"https://{H}.segment.io/v1", "analytics"),
    ("https://B\u00dcCHER.example/x", "tax"),
    ("https://xn--bcher-kva.example/x", "tax"),
]


@pytest.mark.parametrize(("url", "category"), ROWS, ids=[ascii(url[:60]) for url, _ in ROWS])
def test_category(url, category):
    assert HOSTS.category(url) == category


def test_title():
    assert HOSTS.title("https://us1.api.mailchimp.com/x") == "Mailchimp"
    assert HOSTS.title(f"https://{H}.segment.io") == "Segment"
    assert HOSTS.title("https://evil.com") == ""


def test_without_facts():
    assert Hosts([]).category("https://amazon.com") == "external"
    assert Hosts([], ["amazon.com"]).category("https://amazon.com") == "internal"


@pytest.mark.parametrize("text", ["https://a.b", "a.b:80", "a.b/c", "a b", "10.0.0.0/99"])
def test_bad_internal_hosts(text):
    with pytest.raises(ConfigError, match="is no host"):
        Hosts([], [text])


CATEGORIES = {"internal", "external", "unknown", "amazon", "marketing", "chat", "analytics", "ads", "ml", "tax"}

texts = st.text(max_size=40) | st.text(alphabet=f"htps:/@.[]%{{}}<>?#\\1a-{H}\u3002\uff41 ", max_size=40)
labels = st.text(alphabet=f"abz019-_{H}\u00fc", min_size=1, max_size=8) | st.sampled_from(
    ["amazon", "com", "io", "internal", "10"]
)
names = st.lists(labels, min_size=1, max_size=4).map(".".join)
prefixes = st.sampled_from(["https://", "http://", "//", "https://u:p@", f"https://{H}@"])
ports = st.sampled_from(["", ":80", f":{H}"])
paths = st.text(alphabet=f"abc.-/{H}@:?#", max_size=12).map(lambda path: f"/{path}")


@given(texts)
def test_any_text_has_a_category(text):
    assert HOSTS.category(text) in CATEGORIES
    assert isinstance(HOSTS.title(text), str)
    assert not set(split_url(text).host) & set("/@?# ")


@given(prefixes, names, ports, paths)
def test_a_path_never_changes_the_category(prefix, name, port, path):
    assert HOSTS.category(prefix + name + port + path) == HOSTS.category(prefix + name + port)


@given(names, ports, paths)
def test_a_path_never_changes_the_category_of_a_bare_host(name, port, path):
    assert HOSTS.category(name + port + path) == HOSTS.category(name + port)


@given(prefixes, st.lists(st.sampled_from(["a", "b-c", "x1"]), min_size=1, max_size=3))
def test_names_below_a_domain_belong_to_it_and_names_around_it_do_not(prefix, parts):
    below = ".".join(parts)
    assert HOSTS.category(f"{prefix}{below}.mailchimp.com") == "marketing"
    assert HOSTS.category(f"{prefix}{below}mailchimp.com") == "external"
    assert HOSTS.category(f"{prefix}mailchimp.com.{below}.net") == "external"

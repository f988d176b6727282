"""Dotted names with alternatives, and other names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint.policy.names import (
    components,
    dotted_names,
    identifiers,
    keys,
    plain_dotted_names,
    without_literals,
)
from sp_policy_lint.policy.scalars import MalformedError


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("print", ["print"]),
        ("json.dumps", ["json.dumps"]),
        ("a.{b,c}", ["a.b", "a.c"]),
        ("{a, b}.{c,d}", ["a.c", "a.d", "b.c", "b.d"]),
        ("a.{b,c{d,e}}", ["a.b", "a.cd", "a.ce"]),
        ("a.get{,_all}", ["a.get", "a.get_all"]),
        ("a.{b,b}", ["a.b"]),
        ("*.send", ["*.send"]),
        ("*.{send,post}", ["*.send", "*.post"]),
        ("boto3.client('s3').put", ["boto3.client('s3').put"]),
        ('boto3.client("s3").put', ["boto3.client('s3').put"]),
        (
            "boto3.{client,resource}('{s3,ses}').x",
            [f"boto3.{a}('{b}').x" for a in ("client", "resource") for b in ("s3", "ses")],
        ),
        ("a.f('x.y z').g", ["a.f('x.y z').g"]),
        ("größe.maß", ["größe.maß"]),
    ],
)
def test_expanded(text, names):
    assert dotted_names(text) == tuple(names)


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "missing"),
        ("a..b", 2, "missing"),
        ("a.", 2, "missing"),
        (".a", 0, "missing"),
        ("a.{b,}", 6, "missing"),
        ("a.{b", 2, "never closed"),
        ("a.b}", 3, "'}' outside"),
        ("a,b", 1, "',' outside"),
        ("a.{b,{c,d}", 2, "never closed"),
        ("a.b-c", 3, "'-' cannot"),
        ("a.{b,c-d}", 6, "'-' cannot"),
        ("a b", 1, "' ' cannot"),
        ("a.*", 2, "only at the start"),
        ("*", 0, "only at the start"),
        ("*.a.b", 2, "one identifier"),
        ("a.f().g", 3, "leave out the '()'"),
        ("a.f(x).g", 3, "one quoted literal"),
        ("a.f('x', 'y').g", 7, "',' outside"),
        ("a.1b", 2, "cannot stand"),
        ("{" * 40 + "}" * 40, 20, "deeper than 20"),
        ("{a,b}" * 20, 65, "more than 10000"),
    ],
)
def test_refused(text, offset, message):
    with pytest.raises(MalformedError, match=message.replace("(", r"\(").replace(")", r"\)")) as caught:
        dotted_names(text)
    assert caught.value.offset == offset


@pytest.mark.parametrize("text", ["*.send", "a.f('x')"])
def test_plain_names_have_neither_calls_nor_wildcards(text):
    with pytest.raises(MalformedError, match="plain"):
        plain_dotted_names(text)


def test_other_names():
    assert identifiers("{buyer,Buyer}Email") == ("buyerEmail", "BuyerEmail")
    assert keys("{buyer-email, ship name}") == ("buyer-email", "ship name")
    with pytest.raises(MalformedError, match="no identifier") as caught:
        identifiers("{a,b-c}")
    assert caught.value.offset == 3


def test_components():
    assert components("boto3.client('s3.eu').get") == ("boto3", "client('s3.eu')", "get")
    assert components("print") == ("print",)
    assert without_literals("boto3.client('s3.eu').get") == "boto3.client.get"


@given(st.text(alphabet="ab.*{},()'\" -", max_size=20))
def test_any_text_is_read_or_refused_with_a_place_inside(text):
    try:
        names = dotted_names(text)
    except MalformedError as error:
        assert 0 <= error.offset <= len(text)
    else:
        assert names
        assert all(dotted_names(name) == (name,) for name in names if "{" not in name)
        assert all(".".join(components(name)) == name for name in names if not name.startswith("*"))

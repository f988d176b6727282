"""Ports."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sp_policy_lint.policy import Argument, Attr, Elements, Key, Port, parse_port
from sp_policy_lint.policy.ports import PATTERN
from sp_policy_lint.policy.scalars import MalformedError


@pytest.mark.parametrize(
    ("text", "port"),
    [
        ("return", Port("return")),
        ("self", Port("self")),
        ("return.payload", Port("return", path=(Attr("payload"),))),
        ('return.a["Buyer Email"][0][*]', Port("return", path=(Attr("a"), Key("Buyer Email"), Key(0), Elements()))),
        ("return['k'][-1]", Port("return", path=(Key("k"), Key(-1)))),
        ("arg[0]", Port("arg", (0,))),
        ("arg[url]", Port("arg", ("url",))),
        ("arg[0, url]", Port("arg", (0, "url"))),
        ("arg[params,data]", Port("arg", ("params", "data"))),
        ("arg[*]", Port("arg")),
        ("arg[1:]", Port("arg", start=1)),
        ("arg[0][0]", Port("arg", (0,), path=(Key(0),))),
        ("arg[*].name", Port("arg", path=(Attr("name"),))),
        ("self.name", Port("self", path=(Attr("name"),))),
        ("self.arg", Port("self", path=(Attr("arg"),))),
        ("self.arg[version]", Port("self", path=(Argument(("version",)),))),
        ("self.arg[0, version].x", Port("self", path=(Argument((0, "version")), Attr("x")))),
    ],
)
def test_read(text, port):
    assert parse_port(text) == Port(port.base, port.names, port.start, port.path, text)
    assert re.fullmatch(PATTERN, text)


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("", 0, "a port starts with"),
        ("retrun", 0, "did you mean 'return'"),
        ("args[0]", 0, "did you mean 'arg'"),
        ("[0]", 0, "a port starts with"),
        ("arg", 3, "say which"),
        ("arg.x", 3, "say which"),
        ("arg[]", 4, "neither"),
        ("arg[0,]", 6, "neither"),
        ("arg['x']", 4, "without quotes"),
        ("arg[0, *]", 7, "stands alone"),
        ("arg[0, 1:]", 7, "stands alone"),
        ("arg[-1]", 4, "neither"),
        ("arg[0, a-b]", 7, "neither"),
        ("self.arg[*]", 4, "position or a name"),
        ("self.arg[1:]", 4, "position or a name"),
        ("return.", 6, "no accessor"),
        ("return.payload x", 14, "no accessor"),
        ("return[key]", 6, "no accessor"),
        ("return[", 6, "no accessor"),
        ("return[" + "9" * 5000 + "]", 6, "no accessor"),
        ("arg[" + "9" * 5000 + "]", 4, "neither"),
        ("arg[" + "9" * 5000 + ":]", 4, "neither"),
    ],
)
def test_refused(text, offset, message):
    with pytest.raises(MalformedError, match=message) as caught:
        parse_port(text)
    assert caught.value.offset == offset
    assert not re.fullmatch(PATTERN, text)


@given(st.text(alphabet="argselfturn[]0:*,.'\" ", max_size=14) | st.from_regex(PATTERN, fullmatch=True))
def test_the_parser_and_the_published_pattern_agree(text):
    try:
        parse_port(text)
    except MalformedError as error:
        assert 0 <= error.offset <= len(text)
        assert not re.fullmatch(PATTERN, text)
    else:
        assert re.fullmatch(PATTERN, text)

"""What handlers do with the errors of a call."""

from textwrap import dedent

import pytest

from sp_policy_lint.location import Location, Span
from sp_policy_lint.lower import lower
from sp_policy_lint.policy import Handled
from sp_policy_lint.structural.exceptions import Exceptions

NOTHING = Handled("nothing", ("Exception", "ApiError"))
RETRY = Handled("retry", ("Exception", "ApiError"))


def kinds(source):
    """How the errors of `api(...)` are handled: "nothing", "retry" or neither."""
    source = dedent(source)
    line, text = next((n, text) for n, text in enumerate(source.splitlines(), 1) if "api(" in text)
    start = text.index("api(") + 1
    place = Location("a.py", Span(line, start, line, text.index(")", start) + 2))
    found = Exceptions({"a.py": lower(source.encode(), "a.py")})
    return [handled.by for handled in (NOTHING, RETRY) if found.are(place, handled)]


def function(*lines):
    return "def run(xs, n):\n" + "\n".join(f"    {line}" for line in lines) + "\n"


@pytest.mark.parametrize(
    "handler",
    [
        "except Exception: pass",
        "except: pass",
        "except ApiError: pass",
        "except lib.ApiError: pass",
        "except (KeyError, ApiError): pass",
        "except ApiError as error: pass",
        "except Exception: ...",
        "except Exception: return",
        "except Exception: return None",
        "except Exception: return []",
        "except Exception: return {}",
        "except Exception: return False",
        "except KeyError: raise\n    except Exception: pass",
    ],
)
def test_nothing_is_done(handler):
    assert kinds(function("try:", "    x = api(1)", "    use(x)", handler, "after()")) == ["nothing"]


@pytest.mark.parametrize(
    "handler",
    [
        "except KeyError: pass",
        "except Exception: raise",
        "except Exception: log()",
        "except Exception as error: raise ValueError from error",
        "except Exception: failed = True",
        "except Exception: return n",
        "except Exception: self.failed += 1",
        "except Exception as error: errors = error, 1",
        "except Exception: log()\n    except ApiError: pass",
        "finally: done()",
    ],
)
def test_something_is_done(handler):
    assert kinds(function("try:", "    x = api(1)", handler, "after()")) == []


def test_a_loop_that_goes_on_with_the_next():
    assert kinds(function("for x in xs:", "    try: use(api(x))", "    except Exception: continue")) == ["nothing"]
    assert kinds(function("for x in xs:", "    try: use(api(x))", "    except Exception: log(x)")) == []


def test_a_handler_farther_out():
    lines = ["try:", "    try: api(1)", "    except KeyError: log()", "except Exception: pass", "after()"]
    assert kinds(function(*lines)) == ["nothing"]
    lines = ["try:", "    try: api(1)", "    except Exception: log()", "except Exception: pass", "after()"]
    assert kinds(function(*lines)) == []
    lines = ["try:", "    with lock: api(1)", "except Exception: pass", "after()"]
    assert kinds(function(*lines)) == ["nothing"]
    lines = ["try:", "    try: api(1)", "    finally: done()", "except Exception: pass", "after()"]
    assert kinds(function(*lines)) == ["nothing"]


def test_a_call_beside_the_try():
    assert kinds(function("try: other()", "except Exception: pass", "api(1)")) == []
    assert kinds(function("try: other()", "except Exception: pass", "else: api(1)")) == []
    assert kinds(function("try: other()", "except Exception: api(1)")) == []
    assert kinds(function("try: other()", "except Exception: pass", "finally: api(1)")) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["while True:", "    try: return api(n)", "    except ApiError: continue"],
        ["while True:", "    try: return api(n)", "    except: pass"],
        ["for k in range(3):", "    try: return api(n)", "    except ApiError: log(k)"],
        ["for _ in range(3):", "    try: x = api(n)", "    except ApiError: pass", "    else: break"],
        ["k = 0", "while k < 3:", "    try: return api(n)", "    except ApiError: k += 1"],
        [
            "k = 0",
            "while 1:",
            "    try: return api(n)",
            "    except ApiError:",
            "        k += 1",
            "        if k > 3: raise",
        ],
    ],
    ids=["forever", "bare", "count", "else", "own counter", "gives up"],
)
def test_the_same_again(lines):
    assert kinds(function(*lines)) == ["retry"]


@pytest.mark.parametrize(
    "lines",
    [
        ["for x in xs:", "    try: api(x)", "    except ApiError: log()"],
        ["while xs:", "    x = xs.pop()", "    try: api(x)", "    except ApiError: log()"],
        ["while n:", "    try: api(n)", "    except ApiError: n = smaller(n)"],
        ["while True:", "    try: return api(n)", "    except ApiError: break"],
        ["while True:", "    try: return api(n)", "    except ApiError: raise"],
        ["while True:", "    try: return api(n)", "    except KeyError: continue"],
        ["while True:", "    api(n)", "    try: other()", "    except ApiError: continue"],
    ],
    ids=["next element", "next in queue", "other argument", "ends", "raises", "other error", "before"],
)
def test_not_the_same_again(lines):
    assert "retry" not in kinds(function(*lines))

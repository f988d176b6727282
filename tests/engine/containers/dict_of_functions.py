"""A table of functions is a switch."""
from taintcase import sanitize, sink, source

ACTIONS = {
    "keep": lambda text: text,
    "mask": sanitize,
    "upper": str.upper,
    "count": len,
}


def act(name, text):
    return ACTIONS[name](text)


sink(ACTIONS["keep"](source("text")))  # flow
sink(ACTIONS["mask"](source("text")))  # no flow
sink(act("upper", source("text")))  # flow
sink(act("count", source("text")))  # no flow
sink([action(source("text")) for action in ACTIONS.values()])  # flow
sink(ACTIONS.get("absent", str.lower)(source("text")))  # flow

"""Queues and heaps: lists that give their elements in an order of their own.

Contract: what is taken out of a queue was put in. A queue that is empty waits: it gives something unknown then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import items, iteration, lists, ordering, storing
from .arguments import Args
from .objects import Kind, Obj
from .registry import Method, Native, first, noted, numbered, sequence
from .state import State
from .values import ANY, INT, NONE, NOTHING, Value, const, join_all, ref

if TYPE_CHECKING:
    from .activation import Activation

ORDER = "%order"
"""The attribute, impossible in source, under which a queue keeps which element it gives: "first", "last" or "least"."""


def _queue(order: str) -> Native:
    def make(act: Activation, state: State, args: Args) -> Value:
        return act.allocate(state, Obj(Kind.LIST, attrs={ORDER: const(order)}))

    return make


def _put(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    value = args.get(0, "item") or first(args)
    storing.append(act, state, ref(oid), noted(act, state, value, args, "put into a queue"))
    return NONE


def _get(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    orders = [constant.value for constant in items.constants(obj.attrs[ORDER]) or ()]
    if orders == ["least"]:
        value = _least(act, state, oid, obj, args)
    else:
        value = lists.take(act, state, oid, obj, const(-1 if orders == ["last"] else 0))
    return ANY if value is NOTHING else value


def _least(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    values = list(obj.items.values())
    in_order = ordering.sort(act, state, values, None, None, args.span) if obj.exact else None
    if in_order is None or obj.many:
        act.put(state, oid, obj.blurred())
        return join_all([*values, *([obj.rest] if obj.rest is not None else [])])
    if not in_order:
        return NOTHING
    act.put(state, oid, obj.replace(items=numbered(in_order[1:])))
    return in_order[0]


def _nothing(act: Activation, state: State, oid: int, obj: Obj, args: Args) -> Value:
    return NONE


QUEUE: dict[str, Method] = {
    "put": _put,
    "put_nowait": _put,
    "get": _get,
    "get_nowait": _get,
    "qsize": lists.number,
    "empty": lists.number,
    "full": lists.number,
    "task_done": _nothing,
    "join": _nothing,
    "shutdown": _nothing,
    "close": _nothing,
}


# --- heapq -----------------------------------------------------------------------------------------------------------


def _heap_push(act: Activation, state: State, args: Args) -> Value:
    storing.append(act, state, first(args), noted(act, state, args.get(1) or ANY, args, "put into a heap"))
    return NONE


def _heap_pop(act: Activation, state: State, args: Args) -> Value:
    found = [
        _least(act, state, oid, obj, args) for oid, obj in act.objects(state, first(args)) if obj.kind is Kind.LIST
    ]
    return join_all(found) if found else ANY


def _heap_push_pop(act: Activation, state: State, args: Args) -> Value:
    _heap_push(act, state, args)
    return _heap_pop(act, state, args)


def _heap_replace(act: Activation, state: State, args: Args) -> Value:
    found = _heap_pop(act, state, args)
    _heap_push(act, state, args)
    return found


def _heapify(act: Activation, state: State, args: Args) -> Value:
    for oid, obj in act.objects(state, first(args)):
        if obj.kind is Kind.LIST:
            act.put(state, oid, obj.blurred())
    return NONE


def _ends(largest: bool) -> Native:
    def pick(act: Activation, state: State, args: Args) -> Value:
        known, rest = iteration.iterate(act, state, args.get(1, "iterable") or ANY, args.span)
        count = items.constants(args.get(0, "n") or INT)
        key = args.get(2, "key")
        if known is None:
            ordering.call_key(act, state, rest, key, args.span)
            return sequence(act, state, Kind.LIST, None, rest)
        in_order = ordering.sort(act, state, known, key, const(largest), args.span)
        if in_order is None or not count or len(count) > 1:
            return sequence(act, state, Kind.LIST, None, join_all(known))
        return sequence(act, state, Kind.LIST, in_order[: count[0].value], NOTHING)

    return pick


def _merge(act: Activation, state: State, args: Args) -> Value:
    parts = [iteration.every(iteration.iterate(act, state, value, args.span)) for value in args.positional]
    rest = [iteration.every(iteration.iterate(act, state, args.star, args.span))] if args.star is not None else []
    return sequence(act, state, Kind.ITERATOR, None, join_all([*parts, *rest]))


NATIVES: dict[str, Native] = {
    "queue.Queue": _queue("first"),
    "queue.SimpleQueue": _queue("first"),
    "queue.LifoQueue": _queue("last"),
    "queue.PriorityQueue": _queue("least"),
    "asyncio.Queue": _queue("first"),
    "asyncio.LifoQueue": _queue("last"),
    "asyncio.PriorityQueue": _queue("least"),
    "multiprocessing.Queue": _queue("first"),
    "multiprocessing.SimpleQueue": _queue("first"),
    "multiprocessing.JoinableQueue": _queue("first"),
    "heapq.heappush": _heap_push,
    "heapq.heappop": _heap_pop,
    "heapq.heappushpop": _heap_push_pop,
    "heapq.heapreplace": _heap_replace,
    "heapq.heapify": _heapify,
    "heapq.nlargest": _ends(largest=True),
    "heapq.nsmallest": _ends(largest=False),
    "heapq.merge": _merge,
}

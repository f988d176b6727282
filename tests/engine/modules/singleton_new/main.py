"""Singletons through __new__, a class attribute and a cached function, shared over modules."""

from sessions import Session, get_cache, make_bag
from taintcase import sink, source
from worker import cached_name, remember, user_in_worker

Session().user = source("user")
sink(user_in_worker())  # flow
sink(Session().language)  # no flow
remember("name", source("name"))
sink(cached_name("name"))  # flow-missing (not followed yet)
sink(get_cache() is get_cache())  # no flow
make_bag().append(source("item"))
sink(make_bag())  # no flow

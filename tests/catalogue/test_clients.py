"""The models against the clients as installed: what they name is there, and what is there they name."""

import importlib
import inspect

import pytest

from sp_policy_lint.app.bundled import load_policy
from sp_policy_lint.policy import ForbidCheck, RequireCheck

sp_api = pytest.importorskip("sp_api.api")
spapi = pytest.importorskip("spapi")


CLIENTS = ("sp_api", "spapi")
PLACES = ("sp_api.api.", "spapi.api.")


def resolve(name):
    """What a dotted name is; for a class that stands for several versions, a method of any of them. None: nothing."""
    parts = name.split(".")
    for length in range(len(parts) - 1, 0, -1):
        try:
            thing = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            versions = getattr(thing, "_VERSION_MAP", {}).values()
            owner = next((owner for owner in (thing, *versions) if hasattr(owner, part)), None)
            if owner is None:
                return None
            thing = getattr(owner, part)
        return thing
    return None


def facts():
    """All facts and patterns, each with its names."""
    policy = load_policy()
    models = policy.models
    yield from (*models.sources, *models.sinks, *models.propagators, *models.sanitizers, *models.types)
    for rule in policy.rules:
        match rule.check:
            case ForbidCheck(patterns):
                yield from patterns
            case RequireCheck(when, have):
                yield from when + have


def of_clients(target):
    return [name for name in target.at if name.partition(".")[0] in CLIENTS]


def test_what_the_models_name_exists():
    names = {name for fact in facts() for name in of_clients(fact.target)}
    assert len(names) > 1400
    assert sorted(name for name in names if resolve(name) is None) == []


def test_where_classes_are_defined():
    defined = {name: item.of for item in load_policy().models.aliases for name in item.at if name.startswith(PLACES)}
    assert len(defined) > 150
    assert {name: of for name, of in defined.items() if resolve(of) is not resolve(name)} == {}


def test_parameters_exist():
    """A keyword that a condition asks for is a parameter, or one that the method passes on to Amazon."""
    missing = {
        (name, keyword)
        for fact in facts()
        for where in getattr(fact, "where", ())
        for keyword in where.port.names
        for name in of_clients(fact.target)
        if isinstance(keyword, str) and not takes(name, keyword)
    }
    assert sorted(missing) == []


def takes(name, keyword):
    """Whether a parameter is called so, or the method hands its keywords on to Amazon, who has a field of that name."""
    method = inspect.unwrap(resolve(name))
    parameters = inspect.signature(method).parameters
    passes_on = any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters.values())
    return keyword in parameters or (passes_on and (name.startswith("sp_api.") or keyword in inspect.getsource(method)))


@pytest.mark.parametrize("package", ["sp_api.api", "sp_api.asyncio.api"])
def test_every_class_and_operation_of_python_amazon_sp_api_is_known(catalogue, package):
    known = {method for operation in catalogue.operations() for method in operation.sp_api}
    found = {
        f"{name}.{method}"
        for name, owner in vars(importlib.import_module(package)).items()
        if inspect.isclass(owner) and owner.__name__ == name and not name.endswith("Version")
        for method, thing in vars(owner).items()
        if inspect.isfunction(thing) and hasattr(thing, "__wrapped__") and not method.startswith("_")
    }
    assert len(found) > 400
    assert sorted(found - known) == []


def test_every_operation_of_amzn_sp_api_is_known(catalogue):
    known = {method for operation in catalogue.operations() for method in operation.spapi}
    found = {
        f"{name}.{method}"
        for name, owner in vars(spapi).items()
        if name.endswith("Api") and name != "DefaultApi" and inspect.isclass(owner)  # there are two of them
        for method, thing in vars(owner).items()
        if inspect.isfunction(thing) and not method.startswith("_") and not method.endswith("_with_http_info")
    }
    assert len(found) > 300
    assert sorted(found - known) == []


def test_versions_by_default(catalogue):
    declared = {item.name: item.default for item in catalogue.classes() if item.package == "sp_api.api"}
    real = {name: getattr(getattr(sp_api, name), "_DEFAULT_VERSION", None) or "" for name in declared}
    assert declared == real

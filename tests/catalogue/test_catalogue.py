"""The models of the SP-API's operations are those that the facts give now."""

import csv

from sp_policy_lint.app.bundled import load_policy


def test_the_models_are_fresh(catalogue):
    wanted = catalogue.files()
    written = {name: (catalogue.MODELS / name).read_text("utf-8") for name in wanted}
    stale = sorted(name for name in wanted if wanted[name] != written[name])
    assert stale == [], "run: python scripts/catalogue.py"


def test_an_operation_stands_once(catalogue):
    requests = [(operation.verb, operation.path) for operation in catalogue.operations() if operation.path]
    assert sorted(requests) == sorted(set(requests))


def test_every_kind_is_one_of_kinds_yaml(catalogue):
    kinds = load_policy().kinds
    unknown = {operation.data.kind for operation in catalogue.operations()} - kinds.keys()
    assert unknown == set()


def test_restricted_operations_give_personal_data(catalogue):
    """By Amazon's list in the guide of its Tokens API (August 2026)."""
    with (catalogue.FACTS / "restricted.csv").open(newline="") as file:
        restricted = {(row["verb"], row["path"]) for row in csv.DictReader(file)}
    by_request = {(operation.verb, operation.path): operation.data.kind for operation in catalogue.operations()}
    plain = sorted(request for request in restricted if not by_request[request].startswith("information.pii"))
    assert plain == []

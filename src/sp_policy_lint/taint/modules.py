"""Modules as values: imports, and the attributes of a module of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import calls
from .objects import Kind, Obj
from .state import State
from .values import ANY, NOTHING, Const, Value, const, ext, ref
from .variables import module_variable

if TYPE_CHECKING:
    from .activation import Activation


def module_value(act: Activation, state: State, path: str) -> Value:
    """The module of a file of the project."""
    oid = act.program.persistent_oid(("module", path))
    if oid not in act.program.objects:
        act.program.objects[oid] = Obj(Kind.MODULE, data=path)
    return ref(oid)


def import_module(act: Activation, state: State, module: str, whole: bool) -> Value:
    """`import a.b.c` gives `a`, with `as` (`whole`) it gives `a.b.c`."""
    name = module if whole else module.split(".", maxsplit=1)[0]
    return named_module(act, state, name)


def named_module(act: Activation, state: State, name: str) -> Value:
    """The module of this absolute name: of the project, a folder of it, or a library."""
    program = act.program
    path = program.project.find(act.code.path, name, 0)
    if path is not None:
        return module_value(act, state, path) if path in program.project.files else ANY
    if program.project.modules.is_namespace(act.code.path, name):
        oid = program.persistent_oid(("namespace", act.code.path, name))
        program.objects.setdefault(oid, Obj(Kind.MODULE, path=name, data=f"{act.code.path}#"))
        return ref(oid)
    act.failing = True
    return ext(name)


def import_from(act: Activation, state: State, module: str, level: int, name: str) -> Value:
    """`from module import name`."""
    program = act.program
    path = program.project.find(act.code.path, module, level)
    if path is not None and path in program.project.files:
        value = module_variable(act, state, path, name)
        if value is not NOTHING and value.atoms:
            return value
    submodule = program.project.find(act.code.path, f"{module}.{name}" if module else name, level)
    if submodule is not None and submodule in program.project.files:
        return module_value(act, state, submodule)
    if path is not None or level:
        if path is not None and path in program.project.files:
            return from_hook(act, state, path, name)
        return ANY
    if submodule is None and program.project.modules.is_namespace(act.code.path, module):
        return named_module(act, state, f"{module}.{name}")
    act.failing = True
    return ext(f"{module}.{name}")


def from_hook(act: Activation, state: State, path: str, name: str) -> Value:
    """A name that a module of the project does not bind: its `__getattr__` answers, or it is bound later (a cycle of
    imports)."""
    hook = module_variable(act, state, path, "__getattr__")
    if hook is NOTHING:
        act.program.missed_imports.add(act.code.path)
        return ANY
    return calls.call_value(act, state, hook, [const(name)], (1, 1, 1, 1))


def import_star(act: Activation, state: State, module: str, level: int) -> dict[str, Value]:
    """The names that `from module import *` binds, with their values. Of a library nothing is known."""
    program = act.program
    path = program.project.find(act.code.path, module, level)
    if path is None or path not in program.project.files:
        if path is None and not level:
            act.program.star_imports.setdefault(act.code.path, []).append(module)
        return {}
    exported = _all_names(act, state, path)
    names = exported if exported is not None else [n for n in program.names_of(path) if not n.startswith("_")]
    found = {name: module_variable(act, state, path, name) for name in names}
    return {name: value for name, value in found.items() if value is not NOTHING}


def _all_names(act: Activation, state: State, path: str) -> list[str] | None:
    value = module_variable(act, state, path, "__all__")
    names: list[str] = []
    for _, obj in act.objects(state, value):
        for element in obj.elements():
            names += [atom.value for atom in element.atoms if isinstance(atom, Const) and isinstance(atom.value, str)]
    return names or None


def member(act: Activation, state: State, obj: Obj, name: str) -> Value:
    """An attribute of a module of the project: a variable, or a submodule."""
    program = act.program
    path: str = obj.data
    if path.endswith("#"):
        return _of_namespace(act, state, obj, name)
    value = module_variable(act, state, path, name)
    if value is not NOTHING and value.atoms:
        return value
    if path.endswith("__init__.py"):
        submodule = program.project.modules.relative(path, name, 1)
        if submodule is not None and submodule in program.project.files:
            return module_value(act, state, submodule)
    for star in program.star_imports.get(path, ()):
        return ext(f"{star}.{name}")
    return from_hook(act, state, path, name)


def _of_namespace(act: Activation, state: State, obj: Obj, name: str) -> Value:
    importer = obj.data.removesuffix("#")
    dotted = f"{obj.path}.{name}"
    path = act.program.project.find(importer, dotted, 0)
    if path is not None and path in act.program.project.files:
        return module_value(act, state, path)
    oid = act.program.persistent_oid(("namespace", importer, dotted))
    act.program.objects.setdefault(oid, Obj(Kind.MODULE, path=dotted, data=obj.data))
    return ref(oid)

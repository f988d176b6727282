"""The engine: follows data through a project by abstract interpretation.

Reading order: `values` and `objects` (what is known of a thing), `state` (of all things at a point), `activation` (a
function in a context),
`transfer` (an instruction), `context` (how calls share analyses), `calls`, `external` (what libraries do), `program`
(a project).
"""

from ..policy import Hosts, Index, Policy, Purposes
from ..project import Observations, Project
from .program import Program


def solve(
    project: Project, policy: Policy, hosts: Hosts, purposes: Purposes, index: Index | None = None
) -> Observations:
    """All flows and calls of interest in a project. `index` is that of the policy, where it is at hand already."""
    return Program(project, policy, hosts, purposes, index).run()


__all__ = ["solve"]

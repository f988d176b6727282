"""Names and modules of a project, and what its analysis observes."""

from .conditions import JSON, holds
from .modules import Modules, dotted_name
from .observed import Arguments, CallSite, Constants, Flow, Observations, RequestSite, TraceStep
from .project import Project

__all__ = [
    "JSON",
    "Arguments",
    "CallSite",
    "Constants",
    "Flow",
    "Modules",
    "Observations",
    "Project",
    "RequestSite",
    "TraceStep",
    "dotted_name",
    "holds",
]

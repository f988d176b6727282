"""Places of nodes by libcst's own provider."""
from __future__ import annotations

import sys
import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

class _P:
    def __init__(self, module):
        sys.setrecursionlimit(100000)
        from libcst.metadata.position_provider import PositionProvider as PP, PositionProvidingCodegenState
        pp = PP(); 
        pp._computed = {}
        state = PositionProvidingCodegenState(default_indent=module.default_indent, default_newline=module.default_newline, provider=pp)
        module._codegen(state)
        sys.setrecursionlimit(1000)
        self.c = pp._computed
    def span(self, node):
        r = self.c[node]
        return (r.start.line, r.start.column+1, r.end.line, r.end.column+1)

def positions(module):
    return _P(module)

"""textwrap and shlex keep the text that they lay out or quote."""

import shlex
import textwrap

from taintcase import sink, source

remark = source("remark")
sink(textwrap.fill(remark + " please ring twice", width=12))  # flow
sink(textwrap.indent("please ring twice", "> "))  # no flow
sink(textwrap.dedent(f"  {remark}"))  # flow
sink(shlex.join(["print-label", "--to", remark]))  # flow
sink(shlex.split(f"print-label --to {shlex.quote(remark)}")[-1])  # flow
sink(shlex.split("print-label --copies 2"))  # no flow

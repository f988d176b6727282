"""The own module, and an imported one, through `sys.modules`."""
import sys
import types

from taintcase import sink, source

this = sys.modules[__name__]
this.refresh_token = source("token")
sink(refresh_token)  # flow-missing (not followed yet)

plugin = types.ModuleType("orders_plugin")
plugin.payload = source("payload")
plugin.version = "1.0"
sys.modules["orders_plugin"] = plugin

import orders_plugin  # noqa: E402

sink(orders_plugin.payload)  # flow-missing (not followed yet)
sink(orders_plugin.version)  # no flow
sink(getattr(this, "region", "unset"))  # no flow

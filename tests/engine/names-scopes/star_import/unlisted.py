from taintcase import source

order_status = "Shipped"
_hidden = source("hidden")

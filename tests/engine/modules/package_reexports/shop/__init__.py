from .orders import load_order, masked_buyer
from .orders import load_order as fetch
from .stock import load as load_stock

VERSION = "1.0"

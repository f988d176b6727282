from .buyers import Buyer as Buyer
from .orders import fetch_orders as fetch
from .orders import fetch_stock as load_stock

load_orders = fetch

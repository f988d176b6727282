from .v1 import *
from .v1 import cache as cache

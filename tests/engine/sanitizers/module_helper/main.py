"""A sanitising helper of another module, its raw namesake, and a helper that another module replaces."""
import masking
import masking as safe
from legacy import mask as legacy_mask
from masking import mask
from taintcase import sink, source

sink(mask(source("email")))  # no flow
sink(legacy_mask(source("email")))  # flow
sink(safe.mask_order({"email": source("email")}))  # no flow
sink(masking.mask_order({"email": "none", "phone": source("phone")}))  # flow
masking.mask = legacy_mask
sink(masking.mask_order({"email": source("email")}))  # flow
sink(mask(source("email")))  # no flow

"""Constant list indexes, positive and negative, name single elements."""
from taintcase import sink, source

shipment = ["SHIP-1", source("buyer_name"), "GB"]
sink(shipment[1])  # flow
sink(shipment[-2])  # flow
sink(shipment[0])  # no flow
sink(shipment[-1])  # no flow

POSITION = 1
sink(shipment[POSITION])  # flow
sink(shipment[POSITION + 1])  # no flow

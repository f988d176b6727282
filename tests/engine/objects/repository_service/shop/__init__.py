"""A shop in layers."""

"""Where the carrier is."""

CARRIER = "https://api-eu.dhl.com/parcel/de/shipping/v2"

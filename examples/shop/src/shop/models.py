"""What the shop knows of an order."""

from dataclasses import dataclass, field


@dataclass
class Address:
    name: str
    line1: str
    postal_code: str
    city: str
    country: str


@dataclass
class Buyer:
    name: str
    email: str


@dataclass
class Line:
    sku: str
    quantity: int
    price: float


@dataclass
class Order:
    order_id: str
    status: str
    placed: str
    buyer: Buyer
    address: Address
    lines: list[Line] = field(default_factory=list)

    @property
    def total(self) -> float:
        return sum(line.price * line.quantity for line in self.lines)

    def label(self) -> str:
        """How an order is called in a log."""
        return f"{self.order_id} ({self.status})"


def from_amazon(row: dict) -> Order:
    buyer = row.get("BuyerInfo", {})
    address = row.get("ShippingAddress", {})
    return Order(
        order_id=row["AmazonOrderId"],
        status=row["OrderStatus"],
        placed=row["PurchaseDate"],
        buyer=Buyer(buyer.get("BuyerName", ""), buyer.get("BuyerEmail", "")),
        address=Address(
            address.get("Name", ""),
            address.get("AddressLine1", ""),
            address.get("PostalCode", ""),
            address.get("City", ""),
            address.get("CountryCode", ""),
        ),
        lines=[
            Line(item["SellerSKU"], item["QuantityOrdered"], float(item["ItemPrice"]["Amount"]))
            for item in row.get("OrderItems", [])
        ],
    )

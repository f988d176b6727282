"""SQLAlchemy: fields of mapped classes, written and read."""

from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base
from taintcase import sink, source

Base = declarative_base()


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    status = Column(String)
    buyer_email = Column(String)


class Item(Base):
    __tablename__ = "items"
    id = Column(Integer, primary_key=True)
    sku = Column(String)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    order = Order(status="Open", buyer_email=source("email"))
    session.add(order)
    session.add(Item(sku="MUG-1"))
    session.commit()
    sink(order.status)  # no flow
    sink(order.buyer_email)  # flow

with Session(engine) as session:
    sink(session.query(Order).first().buyer_email)  # flow
    sink(session.query(Order).first().status)  # no flow
    sink(session.query(Order.status).all())  # no flow
    sink(session.query(Order.buyer_email).all())  # flow
    sink(session.query(Order.id, Order.status).filter(Order.status == "Open").all())  # no flow
    sink(session.query(Order).count())  # no flow
    for found in session.query(Order).order_by(Order.id):
        sink(found.status)  # no flow
        sink(found.buyer_email)  # flow
    for item in session.query(Item).all():
        sink(item.sku)  # no flow
    for status, email in session.query(Order.status, Order.buyer_email):
        sink(status)  # no flow
        sink(email)  # flow
    sink(session.execute(select(Order.status)).all())  # no flow
    sink(session.execute(select(Order.buyer_email)).all())  # flow
    sink(session.scalars(select(Order.status)).all())  # no flow
    sink(session.scalars(select(Order)).first().buyer_email)  # flow
    sink(session.get(Order, 1).status)  # no flow
    sink(session.get(Order, 1).buyer_email)  # flow
    row = session.execute(select(Order.id, Order.status)).first()
    sink(row.status)  # no flow
    sink(session.scalar(select(Item.sku)))  # no flow

"""Sessions of other kinds: asynchronous ones, those of a web framework; declared fields without a column."""
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from taintcase import sink, source
db = SQLAlchemy()
SessionLocal = async_sessionmaker(1)

class Base(DeclarativeBase):
    pass


class OrderRow(Base):
    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[str]
    mail: Mapped[str]

class Shopper(db.Model):
    label = db.Column(db.String(80))
    contact = db.Column(db.String(80))

def load(session: Session):
    session.add(OrderRow(status="x", mail=source("m")))
    db.session.add(Shopper(label="x", contact=source("x")))

def plain(session: Session):
    for row in session.scalars(select(OrderRow)).all():
        sink(row.mail)  # flow
        sink(row.status)  # no flow
    for row in session.query(OrderRow):
        sink(row.mail)  # flow
    sink(session.scalars(select(OrderRow.mail)).all())  # flow

async def report():
    async with SessionLocal() as session:
        rows = (await session.execute(select(OrderRow))).scalars().all()
        for row in rows:
            sink(row.mail)  # flow
            sink(row.status)  # no flow

def shoppers():
    for shopper in Shopper.query.filter_by(label="x").all():
        sink(shopper.label)  # no flow
        sink(shopper.contact)  # flow

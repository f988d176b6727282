"""A repository over SQLAlchemy 2.0: typed columns, updates, services that read what others wrote."""

from sqlalchemy import create_engine, insert, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker
from taintcase import sanitize, sink, source


class Base(DeclarativeBase):
    pass


class Buyer(Base):
    __tablename__ = "buyers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="DE")


class Hashed(Base):
    __tablename__ = "hashed"
    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(default="")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
SessionLocal = sessionmaker(engine)


class BuyerRepository:
    def __init__(self, session):
        self.session = session

    def save(self, name, country):
        self.session.add(Buyer(name=name, country=country))
        self.session.flush()

    def countries(self):
        return [country for (country,) in self.session.execute(select(Buyer.country))]

    def names(self):
        return self.session.scalars(select(Buyer.name)).all()

    def find(self, number):
        return self.session.get(Buyer, number)


with SessionLocal() as session:
    repository = BuyerRepository(session)
    repository.save(source("name"), "DE")
    session.execute(insert(Hashed).values(digest=sanitize(source("digest"))))
    sink(repository.countries())  # no flow
    sink(repository.names())  # flow
    sink(repository.find(1).name)  # flow
    sink(repository.find(1).country)  # no flow
    sink(session.scalars(select(Hashed.digest)).all())  # no flow
    session.execute(update(Hashed).values(digest=source("plain")))
    sink(session.scalars(select(Hashed.digest)).all())  # flow
    buyer = repository.find(1)
    buyer.country = "FR"
    sink(buyer.country)  # no flow
    session.add_all([Buyer(name=sanitize(source("other")), country="IT")])
    session.commit()


class Parcel(Base):
    __tablename__ = "parcels"
    id: Mapped[int] = mapped_column(primary_key=True)
    carrier: Mapped[str]
    phone: Mapped[str]


Base.metadata.create_all(engine)


def store_parcels(session: Session, parcels):
    for parcel in parcels:
        session.add(Parcel(**parcel))
    session.commit()


def carriers(session: Session):
    return session.scalars(select(Parcel.carrier).order_by(Parcel.id)).all()


with Session(engine) as session:
    store_parcels(session, [{"carrier": "DHL", "phone": source("phone")}])
    sink(carriers(session))  # no flow
    sink(session.execute(select(Parcel.phone, Parcel.carrier)).all())  # flow
    sink([carrier for _, carrier in session.execute(select(Parcel.phone, Parcel.carrier))])  # no flow
    sink([parcel.phone for parcel in session.scalars(select(Parcel))])  # flow
    sink({parcel.id: parcel.carrier for parcel in session.scalars(select(Parcel))})  # no flow

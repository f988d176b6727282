"""An ETL job: extract rows, transform them step by step, load them into several targets."""

from extract import read_orders
from load import MemoryTarget, load_all
from taintcase import sink
from transform import Pipeline, add_total, drop_contact, rename, statistics


def run():
    rows = list(read_orders(["A-1", "A-2"]))
    warehouse, partner, board = MemoryTarget("warehouse"), MemoryTarget("partner"), MemoryTarget("board")
    full = Pipeline(add_total, rename("buyer", "recipient"))
    stripped = Pipeline(add_total, drop_contact)
    load_all(full.run(rows), warehouse)
    load_all(stripped.run(rows), partner)
    load_all([statistics(full.run(rows))], board)

    sink(warehouse.rows)  # flow
    sink([row["recipient"] for row in warehouse.rows])  # flow
    sink([row["total"] for row in warehouse.rows])  # no flow
    sink(partner.rows)  # no flow-missing (beyond the precision of the engine)
    sink(board.rows)  # no flow
    sink([target.summary() for target in (warehouse, partner, board)])  # no flow
    load_all(full.run(rows[:1]), partner)
    sink(partner.rows)  # flow


if __name__ == "__main__":
    run()

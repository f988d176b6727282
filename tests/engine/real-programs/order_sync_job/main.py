"""A nightly sync: paged client with tokens, retry, mapping to models, sqlite store and a report."""

from client import PagedClient, with_retry
from job import SyncJob
from store import Database
from taintcase import sink


def run():
    client = with_retry(PagedClient(pages=2), attempts=3)
    with Database() as database:
        job = SyncJob(client, database)
        report = job.run()
        sink(report.as_text())  # no flow
        sink(report.problems)  # flow
        sink(database.size())  # no flow
        sink(database.recipients())  # flow
        sink(job.cursor)  # no flow-missing (beyond the precision of the engine)
        sink(client.requests)  # no flow-missing (beyond the precision of the engine)
        sink([order.recipient for order in job.orders])  # flow
        sink(sum(order.total for order in job.orders))  # no flow-missing (beyond the precision of the engine)


run()

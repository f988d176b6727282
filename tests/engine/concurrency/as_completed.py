"""as_completed over a dictionary from futures to keys: key and result stay apart."""

from concurrent.futures import ThreadPoolExecutor, as_completed, wait

from taintcase import sink, source


def fetch_note(order_id):
    return source("note")


def fetch_state(order_id):
    return "paid"


results, problems = {}, {}
with ThreadPoolExecutor(max_workers=2) as pool:
    pending = {pool.submit(fetch_note, n): n for n in ("A-1", "A-2")}
    for future in as_completed(pending):
        order_id = pending[future]
        sink(order_id)  # no flow
        sink(future.result())  # flow
        results[order_id] = future.result()
    done, _ = wait([pool.submit(fetch_state, "A-1")])
    sink([future.result() for future in done])  # no flow
sink(results)  # flow
sink(sorted(results))  # no flow
sink(problems)  # no flow

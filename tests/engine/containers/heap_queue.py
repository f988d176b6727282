"""heapq and queue keep the tuples that they are given."""
import heapq

from taintcase import sink, source

heap = []
heapq.heappush(heap, (2, source("late buyer")))
heapq.heappush(heap, (1, "ORDER-1"))
rank, item = heapq.heappop(heap)
sink(rank)  # no flow
rank, item = heapq.heappop(heap)
sink(item)  # flow
sink(heapq.nlargest(1, [{"rank": 1, "name": source("name")}], key=lambda row: row["rank"])[0]["name"])  # flow
sink(heapq.nlargest(1, [{"rank": 1, "name": source("name")}], key=lambda row: row["rank"])[0]["rank"])  # no flow

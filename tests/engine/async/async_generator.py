"""Async generators: their yields, filters over them, and async comprehensions."""

import asyncio

from taintcase import sanitize, sink, source


async def read_reviews():
    for number in range(2):
        yield {"number": number, "text": source("text")}


async def masked(reviews):
    async for review in reviews:
        yield {**review, "text": sanitize(review["text"])}


async def numbers(reviews):
    async for review in reviews:
        yield review["number"]


async def main():
    async for review in read_reviews():
        sink(review["text"])  # flow
    sink([review["text"] async for review in masked(read_reviews())])  # no flow
    sink([number async for number in numbers(read_reviews())])  # no flow
    sink({review["number"]: review async for review in read_reviews()})  # flow
    first = await anext(read_reviews())
    sink(first["number"])  # no flow
    sink(await anext(aiter(read_reviews())))  # flow


asyncio.run(main())

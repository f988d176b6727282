"""Bytes and text: encode, decode, bytes and bytearray, hex."""

from taintcase import sink, source

name = source("name")
raw = name.encode("utf-8")
sink(raw)  # flow
sink(bytes(raw).decode())  # flow
sink(str(b"order A-1", "utf-8"))  # no flow
sink(bytes(len(raw)))  # no flow
sink(bytearray(raw).hex())  # flow
sink(bytes.fromhex("41312d31").decode("ascii"))  # no flow

"""Frames passed to functions, kept in objects, built step by step."""

import pandas as pd
from taintcase import opaque, sink, source


class Report:
    def __init__(self, rows):
        self.frame = pd.DataFrame(rows)

    def public(self) -> pd.DataFrame:
        return self.frame.drop(columns=["email", "phone"], errors="ignore")

    def contacts(self):
        return self.frame[["email"]]

    def summary(self):
        return {"rows": len(self.frame), "total": int(self.frame["total"].sum())}


def clean(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.copy()
    frame["email"] = frame["email"].str.replace(r".+", "***", regex=True)
    return frame.rename(columns={"email": "masked"})


def columns_of(frame, names):
    return frame[names]


def add_flag(frame):
    frame["flag"] = frame["total"] > 10


report = Report([{"id": "A-1", "email": source("a"), "phone": source("b"), "total": 12}])
sink(report.public())  # no flow
sink(report.contacts())  # flow
sink(report.summary())  # no flow
sink(columns_of(report.frame, ["id", "total"]))  # no flow
sink(columns_of(report.frame, ["id", "phone"]))  # flow
add_flag(report.frame)
sink(report.frame["flag"])  # no flow
sink(report.frame["phone"])  # flow

wanted = [name for name in report.frame.columns if name not in ("email", "phone")]
sink(report.frame[wanted])  # no flow
SENSITIVE = ["email", "phone"]
sink(report.frame.drop(columns=SENSITIVE))  # no flow
sink(report.frame.drop(columns=SENSITIVE[:1]))  # flow
for name in SENSITIVE:
    report.frame[name] = ""
sink(report.frame)  # no flow

frame = pd.DataFrame({"id": ["A-2"], "email": [source("c")]})
if opaque():
    frame = frame.drop(columns=["email"])
else:
    frame = frame[["id", "email"]]
sink(frame["id"])  # no flow
frames = {"public": pd.DataFrame({"id": ["A-3"]}), "private": pd.DataFrame({"email": [source("d")]})}
sink(frames["public"])  # no flow
sink(frames["private"])  # flow

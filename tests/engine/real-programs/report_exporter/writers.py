import csv
import html
import io
import json

WRITERS = {}


def writer(name):
    def register(function):
        WRITERS[name] = function
        return function

    return register


@writer("csv")
def to_csv(report):
    buffer = io.StringIO()
    table = csv.writer(buffer)
    table.writerow(report.headings)
    table.writerows(report.lines())
    return buffer.getvalue()


@writer("json")
def to_json(report):
    return json.dumps([dict(zip(report.headings, line)) for line in report.lines()])


@writer("html")
def to_html(report):
    cells = "".join(f"<td>{html.escape(str(cell))}</td>" for line in report.lines() for cell in line)
    return f"<table><tr>{cells}</tr></table>"


@writer("summary")
def to_summary(report):
    return f"{report.title}: {sum(1 for _ in report.lines())} lines, {len(report.columns)} columns"


def export(report, name):
    return WRITERS[name](report)

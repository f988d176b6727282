"""pathlib paths: joining, changing parts, and asking about them."""

from pathlib import Path, PurePosixPath

from taintcase import sink, source

name = source("name")
folder = PurePosixPath("/exports")
path = folder / f"buyer-{name}" / "orders.csv"
sink(path)  # flow
sink(path.parent.name)  # flow
sink(folder)  # no flow
sink(path.suffix == ".csv", len(path.parts))  # no flow
sink(Path("exports").joinpath("2024", "orders.csv").as_posix())  # no flow
sink(str((folder / "2024").with_name(f"{name}.csv")))  # flow

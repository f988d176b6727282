"""Polars: columns by name and by expression."""

import polars as pl
from taintcase import sink, source

df = pl.DataFrame({"order_id": ["A-1", "A-2"], "email": [source("a"), source("b")], "total": [10, 20]})
sink(df["email"])  # flow
sink(df["total"])  # no flow
sink(df.select("order_id", "total"))  # no flow
sink(df.select(["order_id", "email"]))  # flow
sink(df.select(pl.col("order_id"), pl.col("total") * 2))  # no flow
sink(df.select(pl.col("email").str.to_uppercase()))  # flow
sink(df.select(pl.col("email").str.len_chars().alias("length")))  # no flow
sink(df.select(pl.col("order_id", "total")))  # no flow
sink(df.select(pl.col("order_id", "email"))["order_id"])  # no flow
sink(df.select(pl.all().exclude("email")) if False else df.select(pl.exclude("email")))  # no flow
sink(df.select(pl.exclude("total")))  # flow
sink(df.drop("email"))  # no flow
sink(df.drop("total"))  # flow
sink(df.rename({"email": "contact"})["contact"])  # flow
sink(df.rename({"email": "contact"})["total"])  # no flow
sink(df.filter(pl.col("email").is_not_null())["total"])  # no flow
sink(df.filter(pl.col("total") > 10))  # flow
wide = df.with_columns((pl.col("total") * 0.19).alias("tax"), domain=pl.col("email").str.head(5))
sink(wide["tax"])  # no flow
sink(wide["domain"])  # flow
sink(wide.with_columns(pl.lit("***").alias("email"), pl.lit("").alias("domain")))  # no flow
sink(df.with_columns(label=pl.concat_str([pl.col("order_id"), pl.col("email")]))["label"])  # flow
sink(df.with_columns(label=pl.concat_str([pl.col("order_id"), pl.lit("x")]))["label"])  # no flow
sink(df.with_columns(flag=pl.col("email") == "x")["flag"])  # no flow
sink(df.with_columns(big=pl.when(pl.col("email") == "x").then(pl.col("total")).otherwise(0))["big"])  # no flow
sink(df.with_columns(who=pl.when(pl.col("total") > 1).then(pl.col("email")).otherwise(pl.lit("")))["who"])  # flow
sink(df.lazy().select("order_id").collect())  # no flow
sink(df.lazy().select("email").collect())  # flow
sink(df.height, df.shape, len(df))  # no flow
sink(df.columns)  # no flow
sink(df.with_columns(pl.col("email").map_elements(lambda text: "x", return_dtype=pl.String)))  # no flow
sink(df.with_columns(pl.col("email").map_elements(lambda text: text[1:], return_dtype=pl.String)))  # flow

"""Spark: columns by name and by function, rows."""

from pyspark.sql import Row, SparkSession
from pyspark.sql import functions as F
from taintcase import sink, source

spark = SparkSession.builder.appName("orders").getOrCreate()
rows = [("A-1", source("a"), 10), ("A-2", source("b"), 20)]
df = spark.createDataFrame(rows, ["order_id", "email", "total"])
sink(df.select("order_id", "total").collect())  # no flow
sink(df.select("order_id", "email").collect())  # flow
sink(df.select(F.col("total") * 2).collect())  # no flow
sink(df.select(F.lower("email").alias("contact")).collect())  # flow
sink(df.select(F.upper(F.col("order_id"))).collect())  # no flow
sink(df.select(df.total, df["order_id"]).collect())  # no flow
sink(df.select(df.email).collect())  # flow
sink(df.drop("email").collect())  # no flow
sink(df.drop("order_id").collect())  # flow
tax = df.withColumn("tax", F.col("total") * 0.19)
sink(tax.select("tax").collect())  # no flow
contacts = df.withColumn("contact", F.concat(F.col("email"), F.lit("!"))).drop("email")
sink(contacts.select("contact").collect())  # flow
sink(contacts.select("total").collect())  # no flow
renamed = df.withColumnRenamed("email", "contact")
sink(renamed.select("contact").collect())  # flow
sink(renamed.select("order_id").collect())  # no flow
sink(df.filter(F.col("email").isNotNull()).select("total").collect())  # no flow
sink(df.where(df.total > 10).select("email").collect())  # flow
sink(df.count())  # no flow
sink(df.columns)  # no flow
for row in df.collect():
    sink(row["order_id"], row.total)  # no flow
    sink(row["email"])  # flow
    sink(row.email)  # flow
    sink(row.asDict()["total"])  # no flow
sink(df.first()["email"])  # flow
sink(df.first()["total"])  # no flow
sink(df.groupBy("order_id").agg(F.sum("total").alias("sum")).collect())  # no flow
sink(df.groupBy("email").agg(F.sum("total").alias("sum")).collect())  # flow
sink(df.groupBy("order_id").agg(F.first("email")).collect())  # flow
sink(df.groupBy("email").count().collect())  # flow
pdf = df.toPandas()
sink(pdf["total"])  # no flow
sink(pdf["email"])  # flow
items = spark.createDataFrame([Row(order_id="A-1", sku="MUG-1")])
sink(df.join(items, on="order_id").select("sku").collect())  # no flow
sink(df.join(items, on="order_id").select("email").collect())  # flow
sink(items.union(items).collect())  # no flow
sink(df.select((df.total * 2).alias("double")).collect())  # no flow
sink(df.select((df.email + df.order_id).alias("both")).collect())  # flow
sink(df.select(F.when(F.col("email") == "x", F.col("total")).otherwise(0).alias("big")).collect())  # no flow
sink(df.select(F.when(F.col("total") > 1, F.col("email")).alias("who")).collect())  # flow
sink(df.toDF("id", "contact", "sum").select("contact").collect())  # flow
sink(df.toDF("id", "contact", "sum").select("sum").collect())  # no flow

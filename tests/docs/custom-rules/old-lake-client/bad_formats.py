import lake
import lakelib  # expect: old-lake-client


def tables():
    lakelib.connect()
    old = lake.open_table("orders", format="csv")  # expect: old-lake-client
    older = lake.open_table("orders", format="avro-1.8")  # expect: old-lake-client
    return old, older, lake.open_table("orders", format="parquet")

import os

TOKEN = os.environ["LAKE_TOKEN"]
LAKE_KEY = os.environ.get("LAKE_KEY", "your-lake-key")
CHECKSUM = "rxqk994zlikc1o4n84ah6q9ocw2jdl81"

import os

TOKEN = "lake_qu7qsvgsw2dkd3yb98xwfatcgibqp4sx"  # expect: hardcoded-lake-token
LAKE_KEY = os.environ.get("LAKE_KEY", "rxqk994zlikc1o4n84ah6q9ocw2jdl81")  # expect: hardcoded-lake-token

token = None
region = "eu-west-1"

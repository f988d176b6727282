from taintcase import source

token = source("token")
region = "eu-west-1"

from aws_cdk import Stack
from aws_cdk import aws_secretsmanager as secretsmanager


class Secrets(Stack):
    def __init__(self, scope, name):
        super().__init__(scope, name)
        self.client_secret = secretsmanager.Secret(self, "LwaClientSecret", description="Login with Amazon")  # expect: secret-never-rotated

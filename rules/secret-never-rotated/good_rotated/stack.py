from aws_cdk import Duration, Stack
from aws_cdk import aws_secretsmanager as secretsmanager
from rotation import rotate


class Secrets(Stack):
    def __init__(self, scope, name, function):
        super().__init__(scope, name)
        secret = secretsmanager.Secret(self, "LwaClientSecret")
        rotate(secret, function, Duration.days(90))

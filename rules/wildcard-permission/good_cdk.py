from aws_cdk import Stack
from aws_cdk import aws_iam as iam


class Importer(Stack):
    def grant(self, function, secret):
        function.add_to_role_policy(
            iam.PolicyStatement(actions=["secretsmanager:GetSecretValue"], resources=[secret.secret_arn])
        )
        function.add_to_role_policy(iam.PolicyStatement(actions=["cloudwatch:PutMetricData"], resources=["*"]))
        function.add_to_role_policy(
            iam.PolicyStatement(effect=iam.Effect.DENY, actions=["iam:*"], resources=["*"])
        )

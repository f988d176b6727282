from aws_cdk import Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_


class Importer(Stack):
    def __init__(self, scope, name, code):
        super().__init__(scope, name)
        function = lambda_.Function(self, "Orders", code=code, handler="orders.handler", runtime=lambda_.Runtime.PYTHON_3_12)
        function.add_to_role_policy(iam.PolicyStatement(actions=["s3:*", "secretsmanager:*"], resources=["*"]))  # expect: wildcard-permission
        role = iam.Role(self, "Admin", assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"))
        role.add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("AdministratorAccess"))  # expect: wildcard-permission

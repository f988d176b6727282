"""Policies of other kinds, and asterisks elsewhere."""

import json


class Iam:
    def put_role_policy(self, RoleName, PolicyDocument):  # noqa: N803
        return {RoleName: json.loads(PolicyDocument)}


def fake():
    document = json.dumps({"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]})
    return Iam().put_role_policy("test", document)


RETURNS = {"policy": "*", "Effect": "Allow", "Principal": "seller"}

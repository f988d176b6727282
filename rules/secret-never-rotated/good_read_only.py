"""Reads what others create and rotate."""

import boto3


def read(name):
    return boto3.client("secretsmanager").get_secret_value(SecretId=name)["SecretString"]


def create_secret(name, make):
    return {name: make()}

import os
import subprocess


def restore(dump):
    password = os.environ["DB_PASSWORD"]
    with open(dump, "rb") as file:
        subprocess.run(["mysql", "--user=shop"], stdin=file, env={**os.environ, "MYSQL_PWD": password}, check=True)


def login(registry):
    token = os.environ["REGISTRY_AUTH_TOKEN"]
    subprocess.run(["docker", "login", "--password-stdin", registry], input=token.encode(), check=True)

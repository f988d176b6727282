import os
import subprocess


def report(document_url, path):
    token = os.environ["SP_API_ACCESS_TOKEN"]
    subprocess.run(["curl", "-H", f"x-amz-access-token: {token}", "-o", path, document_url], check=True)  # expect: credential-on-command-line


def restore(dump):
    password = os.environ.get("DB_PASSWORD")
    os.system(f"mysql --user=shop --password={password} < {dump}")  # expect: credential-on-command-line

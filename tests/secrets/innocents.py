"""Lines as they stand in real repositories that look like secrets, or stand where one would, and are none."""

from __future__ import annotations

import base64
import random
import string

from tests.secrets.values import ALNUM, BASE64, HEX, WORDS, text, uuid

Line = tuple[str, str, str]
"""Format, name of the file, and the file's text."""

NAMES = ("client_secret", "refresh_token", "password", "api_key", "secret_key", "access_token", "db_password", "token")

PLACEHOLDERS = (
    "changeme", "your-client-secret", "<your token>", "xxxxxxxxxxxxxxxxxxxx", "REPLACE_ME", "${API_TOKEN}", "$TOKEN",
    "{{ vault_api_token }}", "%(token)s", "********", "...", "TODO", "insert-your-key-here", "my-secret-token", "secret",
    "password", "test-token", "dummy-secret-value", "example-password", "None", "null", "placeholder", "fake-api-key",
    "@TOKEN@", "<%= token %>", "0000000000000000", "1234567890", "abcdef0123456789", "foobar", "redacted", "",
    "Atzr|your-refresh-token", "amzn1.oa2-cs.v1.xxxxxxxx", "sk-your-key-here", "AKIAXXXXXXXXXXXXXXXX",
)  # fmt: skip

ASSIGNED = (
    ("python", "settings.py", '{N} = "{P}"'),
    ("python", "client.py", '    {n}="{P}",'),
    ("env", ".env.example", "{N}={P}"),
    ("yaml", "config.yml", "  {n}: {P!r}"),
    ("json", "config.json", '{{"{n}": "{P}"}}'),
    ("toml", "config.toml", '{n} = "{P}"'),
    ("ini", "app.ini", "{n} = {P}"),
    ("terraform", "terraform.tfvars", '{n} = "{P}"'),
    ("compose", "docker-compose.yml", '      {N}: "{P}"'),
    ("markdown", "README.md", '    export {N}="{P}"'),
    ("shell", "env.sh", "export {N}='{P}'"),
    ("xml", "config.xml", '<add key="{n}" value="{X}" />'),
)
"""Ways to assign a placeholder."""

REFERENCES = (
    ("python", "settings.py", '{N} = os.environ["{N}"]'),
    ("python", "settings.py", '{N} = os.getenv("{N}", "")'),
    ("python", "settings.py", '{N} = os.environ.get("{N}") or get_secret("{w}/{n}")'),
    ("python", "settings.py", "{n} = settings.{N}"),
    ("python", "settings.py", "{n} = config['{w}']['{n}']"),
    ("python", "settings.py", 'self.{n} = self._read("{n}", path="/run/secrets/{n}")'),
    ("python", "settings.py", '{n} = keyring.get_password("{w}", "{n}")'),
    ("python", "settings.py", "{n} = ssm.get_parameter(Name='/{w}/{n}', WithDecryption=True)['Parameter']['Value']"),
    ("python", "settings.py", '    {n}: str = Field(..., alias="{N}")'),
    ("python", "settings.py", 'parser.add_argument("--{d}", help="{n} of the {w}, see the wiki", required=True)'),
    ("python", "settings.py", 'raise ValueError("{n} must be given for {w}1")'),
    ("python", "settings.py", 'log.info("{n} of %s refreshed, %d left", {w}, count)'),
    ("python", "settings.py", 'assert response.json()["{n}"] == expected_{n}'),
    ("python", "settings.py", 'HEADERS = {{"Authorization": f"Bearer {{{n}}}", "X-Shop": "{w}"}}'),
    ("python", "settings.py", 'def fetch({n}: str, *, {w}: int = 3) -> "{w}":'),
    ("python", "settings.py", '{n} = f"{{prefix}}-{{{w}}}"'),
    ("python", "models.py", '{n} = models.CharField(max_length=128, verbose_name="{w} {n}")'),
    ("python", "forms.py", '{n} = forms.CharField(label=_("New {w}"), widget=forms.PasswordInput(attrs={{"autocomplete": "new-password"}}))'),
    ("yaml", "values.yaml", "  {n}: ${{{N}}}"),
    ("yaml", "values.yaml", '  {n}: "{{{{ .Values.{w}.{n} }}}}"'),
    ("yaml", "stack.yaml", "  {n}: !Ref {N}Parameter"),
    ("yaml", "stack.yaml", "  {n}: '{{{{resolve:secretsmanager:{w}/{n}:SecretString:{n}}}}}'"),
    ("yaml", "stack.yaml", "  {n}: !Sub '{{{{resolve:ssm-secure:/{w}/{n}:1}}}}'"),
    ("yaml", "openapi.yaml", "      {n}: {{type: string, format: password, description: The {n} of the {w}}}"),
    ("yaml", "openapi.yaml", "  tokenUrl: https://api.amazon.com/auth/o2/token"),
    ("kubernetes", "deploy.yaml", "  - name: {N}\n    valueFrom:\n      secretKeyRef:\n        name: {w}-credentials\n        key: {d}"),
    ("kubernetes", "deploy.yaml", "  secretName: {w}-{d}-7f9c4"),
    ("kubernetes", "sealed.yaml", "kind: SealedSecret\nspec:\n  encryptedData:\n    {d}: AgB{B300}"),
    ("github workflow", ".github/workflows/ci.yml", "          {N}: ${{{{ secrets.{N} }}}}"),
    ("github workflow", ".github/workflows/ci.yml", "        with: {{token: '${{{{ github.token }}}}', key: '${{{{ runner.os }}}}-{h64}'}}"),
    ("gitlab workflow", ".gitlab-ci.yml", "    - export {N}=$(vault kv get -field={n} secret/{w})"),
    ("shell", "run.sh", 'export {N}="$(aws secretsmanager get-secret-value --secret-id {w}/{n} --query SecretString)"'),
    ("shell", "run.sh", ": ${{{N}:?set {n} first}}"),
    ("shell", "run.sh", 'curl -H "Authorization: Bearer ${N}" https://api.{w}.example/v1'),
    ("shell", "run.sh", 'mysql -u root -p"${N}" {w}'),
    ("shell", "run.sh", "docker run -e {N} -e REGION=eu {w}:latest"),
    ("dockerfile", "Dockerfile", "RUN --mount=type=secret,id={n} pip install {w}"),
    ("dockerfile", "Dockerfile", "ARG {N}\nENV {N}=${N}"),
    ("compose", "docker-compose.yml", "      - {N}=${{{N}:?not set}}"),
    ("compose", "docker-compose.yml", "      {N}_FILE: /run/secrets/{n}"),
    ("terraform", "main.tf", "  {n} = var.{w}_{n}"),
    ("terraform", "main.tf", "  {n} = data.aws_secretsmanager_secret_version.{w}.secret_string"),
    ("terraform", "main.tf", '  {n} = "${{random_password.{w}.result}}"'),
    ("terraform", "main.tf", 'variable "{n}" {{\n  sensitive = true\n  description = "{n} of the {w}"\n}}'),
    ("javascript", "client.js", "  {n}: process.env.{N},"),
    ("javascript", "client.js", "const {n} = await vault.read('{w}/{n}');"),
    ("sql", "schema.sql", "  {n} varchar(128) NOT NULL, -- the {n} of the {w}, hashed"),
    ("sql", "schema.sql", "ALTER USER {w} WITH PASSWORD :'{n}';"),
    ("ini", "alembic.ini", "sqlalchemy.url = postgresql://%(user)s:%(password)s@%(host)s/{w}"),
    ("env", ".env.template", "DATABASE_URL=postgres://user:password@localhost:5432/{w}"),
    ("env", ".env.dist", "DATABASE_URL=postgres://${{DB_USER}}:${{DB_PASSWORD}}@db/{w}"),
    ("properties", "app.properties", "spring.datasource.password=${{DB_PASSWORD}}"),
    ("markdown", "README.md", "Set `{N}` to the {n} that the {w} page shows you."),
    ("markdown", "README.md", "| `{n}` | string | The {n} of the {w}; see [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749) |"),
    ("markdown", "README.md", "{n}: at least 12 characters, see NIST800-63b"),
    ("xml", "strings.xml", '<string name="{n}_hint">Enter the {n} of your {w}</string>'),
    ("html", "login.html", '<input type="password" name="{n}" id="id_{n}" autocomplete="current-password" placeholder="Your {w}">'),
    ("translation", "django.po", 'msgid "{n}"\nmsgstr "Das Passwort des {w}"'),
)  # fmt: skip
"""A name of a secret without one; `w` is a word, `h64`, `b300` ... random text."""

PUBLIC = (
    ("python", "ids.py", 'CLIENT_ID = "amzn1.application-oa2-client.{h32}"'),
    ("python", "ids.py", 'APPLICATION_ID = "amzn1.sp.solution.{u}"'),
    ("python", "ids.py", 'SELLER_ID = "A{U13}"'),
    ("python", "ids.py", 'MARKETPLACES = {{"DE": "A1{U12}", "US": "ATV{U10}"}}'),
    ("python", "ids.py", 'ORDER_ID = "{d3}-{d7}-{d7}"  # ASIN B0{U8}'),
    ("python", "ids.py", 'report_document_id = "amzn1.spdoc.1.4.eu.{u}.T{U13}"'),
    ("python", "ids.py", 'next_token = "{B120}"'),
    ("python", "ids.py", 'params["NextToken"] = "{B80}="'),
    ("python", "ids.py", 'DIGEST = "{h64}"'),
    ("python", "ids.py", 'assert sha256(data).hexdigest() == "{h64}"'),
    ("python", "ids.py", 'GIT_COMMIT = "{h40}"'),
    ("python", "ids.py", 'ETAG = \'"{h32}"\''),
    ("python", "ids.py", 'request_id = "{u}"'),
    ("python", "ids.py", 'PUBLIC_KEY = "{B120}"'),
    ("python", "ids.py", 'csrf_token = "{A64}"'),
    ("python", "ids.py", 'cache_key = "{w}:{h32}"'),
    ("python", "ids.py", 'idempotency_key = "{u}"'),
    ("python", "ids.py", 'IMAGE = "data:image/png;base64,iVBORw0KGgo{B120}"'),
    ("python", "ids.py", 'role_arn = "arn:aws:iam::{d12}:role/{w}-{w}"'),
    ("python", "ids.py", 'kms_key_id = "arn:aws:kms:eu-west-1:{d12}:key/{u}"'),
    ("python", "ids.py", 'TOKEN_URL = "https://api.amazon.com/auth/o2/token"'),
    ("python", "ids.py", 'SECRET_NAME = "prod/{w}/spapi"'),
    ("python", "ids.py", 'token_type = "urn:ietf:params:oauth:token-type:access_token"'),
    ("python", "ids.py", 'GRANT = {{"grant_type": "refresh_token", "scope": "sellingpartnerapi::notifications"}}'),
    ("python", "ids.py", 'PATTERN = re.compile(r"(?i)(password|secret|token)\\s*[:=]\\s*[A-Za-z0-9+/]{{20,}}")'),
    ("python", "ids.py", 'tokens = ["refresh_token", "access_token", "id_token9", "{w}_token"]'),
    ("python", "ids.py", 'if token == "NAME" or token.startswith("{w}"):'),
    ("python", "ids.py", 'SENTRY_DSN = "https://{h32}@o{d7}.ingest.sentry.io/{d7}"'),
    ("python", "ids.py", 'stripe.publishable = "pk_live_{A24}"'),
    ("python", "test_client.py", 'client = Client(client_secret="{w}-secret", refresh_token="Atzr|{w}")'),
    ("python", "tests/test_login.py", 'User.objects.create_user("{w}", password="{w}{d3}X!")'),
    ("python", "tests/conftest.py", 'PASSWORD = "{A12}"'),
    ("json", "package-lock.json", '      "integrity": "sha512-{B86}==",'),
    ("json", "composer.lock", '      "reference": "{h40}", "shasum": "{h40}"'),
    ("json", "Pipfile.lock", '                "sha256:{h64}",'),
    ("json", "model.json", '{{"tokenizer_class": "BertTokenizer", "pad_token": "[PAD]", "unk_token": "[UNK]"}}'),
    ("json", "tokens.json", '{{"tokens": {{"{w}": 102, "{w}ing": 7}}, "next_page_token": "{B80}"}}'),
    ("json", "schema.json", '{{"password": {{"type": "string", "minLength": 12, "pattern": "^[A-Za-z0-9]{{12,64}}$"}}}}'),
    ("json", "orders.json", '{{"AmazonOrderId": "{d3}-{d7}-{d7}", "NextToken": "{B120}", "SellerId": "A{U13}"}}'),
    ("json lines", "events.jsonl", '{{"event": "login", "session": "{u}", "password": null, "trace": "{h32}"}}'),
    ("toml", "poetry.lock", '    {{file = "{w}-1.2.3-py3-none-any.whl", hash = "sha256:{h64}"}},'),
    ("toml", "uv.lock", 'sdist = {{ url = "https://files.pythonhosted.org/packages/ab/cd/{h60}/{w}-1.0.tar.gz", hash = "sha256:{h64}" }}'),
    ("requirements", "requirements.txt", "{w}==1.2.3 --hash=sha256:{h64}"),
    ("yaml", "ci.yml", "      uses: actions/checkout@{h40} # v4"),
    ("yaml", "pre-commit.yaml", "    rev: {h40}"),
    ("yaml", "compose.yml", "    image: registry.example/{w}@sha256:{h64}"),
    ("yaml", "conda.yml", "  - url: https://conda.example/{w}-1.0-{h7}_0.conda\n    sha256: {h64}\n    md5: {h32}"),
    ("yaml", "cassette.yml", "    x-amzn-requestid: [{u}]\n    etag: ['\"{h32}\"']"),
    ("yaml", "vault.yml", "{w}_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  {h80}\n  {h80}"),
    ("yaml", "sops.yml", "{w}_password: ENC[AES256_GCM,data:{B24}=,iv:{B43}=,tag:{B22}==,type:str]"),
    ("terraform", ".terraform.lock.hcl", '    "h1:{B43}=",\n    "zh:{h64}",'),
    ("terraform", "main.tf", '  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{B43} deploy@{w}"'),
    ("terraform", "main.tf", '  secret_id = "{w}/{w}/spapi"'),
    ("sql", "seed.sql", "INSERT INTO orders (id, token_id, digest) VALUES ({d7}, {d3}, '{h64}');"),
    ("sql", "grant.sql", "GRANT SELECT ON {w} TO reader; -- password is set by the {w} role"),
    ("markdown", "CHANGELOG.md", "- Renew the token before it expires ([`{h7}`](https://git.example/{w}/commit/{h40}))"),
    ("markdown", "README.md", "![build](https://ci.example/{w}/badge.svg?token={A10})"),
    ("xml", "app.csproj", '<Reference Include="{w}, Version=1.0.0.0, PublicKeyToken={h16}" />'),
    ("xml", "pom.xml", "<artifactId>{w}-token-service</artifactId><version>1.2.3</version>"),
    ("javascript", "bundle.js", 'var t=e("{h20}"),password=t.value,r={{token:n,key:"{w}"}};'),
    ("javascript", "style.css", ".token-{h7} {{ background: url(/static/{w}.{h20}.png); }}"),
    ("javascript", "page.html", '<script src="/a.js" integrity="sha384-{B64}" nonce="{B24}"></script>'),
    ("notebook", "a.ipynb", '{{"cells": [{{"cell_type": "code", "id": "{h8}", "metadata": {{}}, "outputs": [{{"output_type": "display_data", "data": {{"image/png": "iVBORw0KGgo{B300}"}}, "metadata": {{}}}}], "execution_count": 1, "source": ["plot(token_counts)"]}}], "metadata": {{}}, "nbformat": 4, "nbformat_minor": 5}}'),
    ("keys", "known_hosts", "git.example ssh-rsa AAAAB3NzaC1yc2E{B300}"),
    ("keys", "id_rsa.pub", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC{B300} {w}@northwind"),
    ("keys", "cert.pem", "-----BEGIN CERTIFICATE-----\nMIID{B60}\n{B64}\n-----END CERTIFICATE-----"),
    ("keys", "key.pub.pem", "-----BEGIN PUBLIC KEY-----\nMIIB{B60}\n-----END PUBLIC KEY-----"),
    ("keys", "parse.py", 'if not data.startswith(b"-----BEGIN RSA PRIVATE KEY-----"):'),
    ("log", "run.log", "2026-03-01 12:00:00 INFO {w} request_id={u} status=200 token=*** bytes={d7}"),
    ("csv", "orders.csv", "{d3}-{d7}-{d7},B0{U8},A{U13},{h32},shipped"),
)  # fmt: skip
"""Random-looking text that everybody may see."""

_ALPHABETS = {"h": HEX, "B": BASE64, "A": ALNUM, "U": string.ascii_uppercase + string.digits, "d": "0123456789"}


class _Filling(dict[str, str]):
    """Fills `{h64}` with 64 hexadecimal digits, and likewise `B`, `A`, `U`, `d`; `u` a UUID, `w` a word."""

    def __init__(self, rng: random.Random, name: str, placeholder: str) -> None:
        super().__init__(n=name, N=name.upper(), d=name.replace("_", "-"), P=placeholder, u=uuid(rng))
        self["X"] = placeholder.replace("<", "&lt;").replace(">", "&gt;")
        self._rng = rng

    def __missing__(self, key: str) -> str:
        return self._rng.choice(WORDS) if key == "w" else text(self._rng, _ALPHABETS[key[0]], int(key[1:]))


def innocents(rng: random.Random) -> list[Line]:
    """At least 800 files, each with a line or two that only look like a secret."""
    lines = []
    for name in NAMES:
        for placeholder in PLACEHOLDERS:
            form, path, way = rng.choice(ASSIGNED)
            lines.append((form, path, way.format_map(_Filling(rng, name, placeholder))))
        for form, path, way in REFERENCES:
            if rng.random() < 0.6:
                lines.append((form, path, way.format_map(_Filling(rng, name, ""))))
    for form, path, way in PUBLIC:
        lines += [(form, path, way.format_map(_Filling(rng, "", ""))) for _ in range(6)]
    for value in ("changeme", "password", "your-token", "example"):
        encoded = base64.b64encode(value.encode()).decode()
        lines.append(("kubernetes", "secret.yaml", f"kind: Secret\ndata:\n  db-password: {encoded}"))
    return [(form, path, f"{text_}\n") for form, path, text_ in lines]

"""Where a secret stands beside its name: in every notation in which people write one, and beside what they are not."""

import pytest

from sp_policy_lint import secrets

from .conftest import CLIENT_SECRET, OLD_SECRET, PASSWORD, SECRET_KEY

FOUND = [
    # Python
    ("a.py", 'password = "{P}"'),
    ("a.py", "password = '{P}'"),
    ("a.py", 'password="{P}"'),
    ("a.py", 'password = b"{P}"'),
    ("a.py", 'password = r"{P}"'),
    ("a.py", 'password = """{P}"""'),
    ("a.py", 'PASSWORD: str = "{P}"'),
    ("a.py", 'PASSWORD: Final[str] = "{P}"'),
    ("a.py", 'PASSWORD: str | None = "{P}"'),
    ("a.py", 'self.password = "{P}"'),
    ("a.py", 'db["password"] = "{P}"'),
    ("a.py", 'settings.db["password"] = "{P}"'),
    ("a.py", 'connect(user="x", password="{P}")'),
    ("a.py", 'connect(user="x", password = "{P}")'),
    ("a.py", 'connect = dict(user=1, password="{P}")'),
    ("a.py", '{"user": "x", "password": "{P}"}'),
    ("a.py", "    'password': '{P}',"),
    ("a.py", 'if (password := "{P}"):'),
    ("a.py", 'def connect(user, password="{P}"):'),
    ("a.py", 'def connect(user, password: str = "{P}", timeout: int = 3):'),
    ("a.py", 'password = ("{P}"'),
    ("a.py", 'password = (\n    "{P}"\n)'),
    ("a.py", 'password = \\\n    "{P}"'),
    ("a.py", 'password=SecretStr("{P}")'),
    ("a.py", 'password = pydantic.SecretStr("{P}")'),
    ("a.py", 'password = bytes("{P}", "ascii")'),
    ("a.py", 'os.environ["DB_PASSWORD"] = "{P}"'),
    ("a.py", 'os.getenv("DB_PASSWORD", "{P}")'),
    ("a.py", 'os.environ.get("DB_PASSWORD", default="{P}")'),
    ("a.py", 'os.environ.setdefault("DB_PASSWORD", "{P}")'),
    ("a.py", 'monkeypatch.setenv("DB_PASSWORD", "{P}")'),
    ("a.py", 'password = config("DB_PASSWORD", default="{P}")'),
    ("a.py", "# DB_PASSWORD={P}"),
    ("a.py", "# db password: {P}"),
    ("a.py", 'dsn = "host=db user=shop password={P} port=5432"'),
    ("a.py", 'url = "https://x/?a=b&password={P}&c=d"'),
    ("a.py", "run('mysql --password={P} shop')"),
    ("a.py", 'text = "{\\"password\\": \\"{P}\\"}"'),
    ("a.py", 'log("é", 1); password = "{P}"'),
    # other code
    ("a.js", "const password = '{P}';"),
    ("a.js", "const dbPassword = `{P}`;"),
    ("a.ts", 'password: "{P}",'),
    ("a.go", 'password := "{P}"'),
    ("a.java", 'String password = "{P}";'),
    ("a.php", "$password = '{P}';"),
    ("a.rb", "'password' => '{P}'"),
    # configuration
    (".env", "DB_PASSWORD={P}"),
    (".env", 'DB_PASSWORD="{P}"'),
    (".env", "export DB_PASSWORD={P}"),
    (".env.production", "DB_PASSWORD={P} # the database"),
    ("run.sh", "export DB_PASSWORD='{P}'"),
    ("run.sh", "DB_PASSWORD={P} USER=x python run.py"),
    ("run.sh", "export USER=x; export DB_PASSWORD={P}; run"),
    ("Dockerfile", "ENV DB_PASSWORD={P} \\"),
    ("app.ini", "password = {P}"),
    ("app.ini", "password={P}"),
    ("app.ini", "dsn = host=db,password={P},port=5432"),
    ("app.yaml", "url: https://x/?password={P}&c=d"),
    ("app.cfg", "password: {P}"),
    ("app.properties", "spring.datasource.password={P}"),
    ("app.toml", 'password = "{P}"'),
    ("app.toml", '"password" = "{P}"'),
    ("app.yaml", "password: {P}"),
    ("app.yaml", "  password:   {P}"),
    ("app.yaml", "- password: {P}"),
    ("app.yaml", 'password: "{P}"'),
    ("app.yaml", "password: '{P}'  # the database"),
    ("app.yaml", "db: {user: x, password: {P}}"),
    ("app.yaml", "  - name: DB_PASSWORD\n    value: {P}"),
    ("app.yaml", '  - name: DB_PASSWORD\n    value: "{P}"'),
    ("app.json", '{"password": "{P}"}'),
    ("app.json", '  "password" : "{P}",'),
    ("app.json", '"password":\n  "{P}"'),
    ("task.json", '{"name": "DB_PASSWORD", "value": "{P}"}'),
    ("main.tf", 'password = "{P}"'),
    ("app.xml", '<database user="x" password="{P}"/>'),
    ("app.xml", "<password>{P}</password>"),
    ("app.xml", '<db:password type="plain">{P}</db:password>'),
    ("app.xml", '<add key="db_password" value="{P}" />'),
    ("README.md", "    export DB_PASSWORD={P}"),
    ("notes.txt", "password: {P}"),
    ("request.http", "x-password: {P}"),
]

NOT_FOUND = [
    # references
    ("a.py", 'password = os.environ["DB_PASSWORD"]'),
    ("a.py", 'password = os.getenv("DB_PASSWORD")'),
    ("a.py", 'password = os.getenv("DB_PASSWORD", "")'),
    ("a.py", 'password = getpass.getpass("Password: ")'),
    ("a.py", 'password = vault.read("secret/shop/database")["password"]'),
    ("a.py", "password = settings.DATABASE_PASSWORD_OF_SHOP"),
    ("a.py", "connect(password=password_of_the_database_9)"),
    ("a.py", 'password = f"{prefix}{suffix9}"'),
    ("a.py", 'url = f"https://x/?password={password_9}"'),
    ("a.py", 'log("password=%s", password)'),
    ("a.py", "# password=read_password(path9)"),
    ("a.js", "const password = process.env.DB_PASSWORD_9;"),
    ("app.yaml", "password: ${DB_PASSWORD_9}"),
    ("app.yaml", 'password: "{{ db_password_9 }}"'),
    ("app.yaml", "password: !vault db_password_9"),
    ("app.yaml", "password_file: /run/secrets/db-password-9"),
    ("app.yaml", "  - name: DB_PASSWORD\n    valueFrom: {secretKeyRef: {name: db9, key: k9p4s5w}}"),
    ("run.sh", "export DB_PASSWORD=$1"),
    ("run.sh", 'DB_PASSWORD="$(pass show db9/password)"'),
    ("run.sh", "DB_PASSWORD=`cat /run/db9`"),
    ("main.tf", "password = var.db_password_9"),
    ("ci.yml", "DB_PASSWORD: ${{ secrets.DB_PASSWORD_9 }}"),
    # the name alone
    ("a.py", 'password_field = "{P}"'),
    ("a.py", 'PASSWORDS = "{P}"'),
    ("a.py", 'field = "password"'),
    ("a.py", 'fields = ["password", "last_login_9", "is_superuser"]'),
    ("a.py", 'fields = ("password", "last-login-9x")'),
    ("a.py", 'form.data.get("password", "-")'),
    ("a.py", 'if password == "{P}":'),
    ("a.py", 'password != "{P}"'),
    ("a.py", 'x = {"password": password, "user": "{P}"}'),
    ("a.py", 'def login(password: str, nonce="{P}"):'),
    ("a.py", 'class Password:\n    """Holds at least 12 characters (see RFC 4013)."""'),
    ("a.py", 'help = "password: at least 12 characters, see RFC4013 and NIST800-63"'),
    ("a.py", 'raise ValueError("password must not be empty9")'),
    ("a.html", '<input type="password" name="password" id="id_password" placeholder="Password">'),
    ("a.html", '<label for="id_password">Password</label>'),
    ("README.md", "Set the password: at least 12 characters long, see NIST800-63b."),
    ("README.md", "password: see NIST800-63b for what is needed"),
    ("app.yaml", "password:\n  minLength: 12\n  pattern9: abcdefg9"),
    ("app.yaml", "password:"),
    ("app.json", '{"password": null, "x9876543": "{P}"}'),
    (".env", "DB_PASSWORD=\nOTHER={P}"),
    ("a.pot", 'msgid "password"\nmsgstr "{P}"'),
    # values of another shape
    ("a.py", 'password = "k7#"'),
    ("a.py", 'client_id = "{H}"'),
    ("a.py", 'digest = "{H}"'),
    ("package-lock.json", '"integrity": "sha512-{H}"'),
]


def fill(text):
    return text.replace("{P}", PASSWORD).replace("{H}", OLD_SECRET)


def secrets_of(text, matches):
    """What the matches stand on, by their places alone."""
    lines = text.split("\n")
    spans = [match.location.span for match in matches]
    return [lines[span.line - 1][span.column - 1 : span.end_column - 1] for span in spans]


@pytest.mark.parametrize(("path", "text"), FOUND, ids=[f"{path}: {text}" for path, text in FOUND])
def test_found_beside_its_name(policy, path, text):
    text = f"# first line\n{fill(text)}\nlast line"
    matches = secrets.scan(policy, path, text)
    assert secrets_of(text, matches) == [PASSWORD]
    assert matches[0].fields == (("title", "password"),)


@pytest.mark.parametrize(("path", "text"), NOT_FOUND, ids=[f"{path}: {text}" for path, text in NOT_FOUND])
def test_not_found(policy, path, text):
    assert secrets_of(fill(text), secrets.scan(policy, path, fill(text))) == []


@pytest.mark.parametrize("sign", "&,$%^*+~|/=!?@")
def test_an_unquoted_value_may_hold_signs(policy, sign):
    value = f"k7Qp{sign}9xWm2r"
    assert secrets_of(f"DB_PASSWORD={value}", secrets.scan(policy, ".env", f"DB_PASSWORD={value}")) == [value]


@pytest.mark.parametrize(
    ("text", "secret", "title"),
    [
        (f'AWS_SECRET = "{SECRET_KEY}"', SECRET_KEY, "AWS secret access key"),
        (f'lwa_client_secret="{OLD_SECRET}"', OLD_SECRET, "LWA client secret"),
        (f'"clientSecret": "{CLIENT_SECRET}"', CLIENT_SECRET, "LWA client secret"),
    ],
    ids=["aws", "old", "v1"],
)
def test_the_first_pattern_of_the_rule_that_fits_names_the_secret(policy, text, secret, title):
    (match,) = secrets.scan(policy, "settings.py", text)
    assert secrets_of(text, [match]) == [secret]
    assert match.fields == (("title", title),)

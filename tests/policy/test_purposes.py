"""Purposes of modules."""

import pytest

from sp_policy_lint.errors import ConfigError
from sp_policy_lint.policy import Purpose, Purposes
from sp_policy_lint.policy.purposes import split_words

PURPOSES = (
    Purpose("marketing", ("crm", "campaign", "mailing-list")),
    Purpose("ml", ("ml", "machine-learning")),
    Purpose("fulfilment", ("shipping",)),
    Purpose("tax", ("tax", "vat")),
)


@pytest.mark.parametrize(
    ("path", "purpose"),
    [
        ("app/crm/sync.py", "marketing"),
        ("app/orders/sync.py", None),
        ("crm.py", "marketing"),
        ("app/CRM/Sync.py", "marketing"),
        ("app/crmSync.py", "marketing"),
        ("app/sync_crm_contacts.py", "marketing"),
        ("app/sync-crm.v2.py", "marketing"),
        ("app/scrmx.py", None),
        ("crm/vat.py", "tax"),  # the file's own name first
        ("vat/crm.py", "marketing"),
        ("crm/ml/train.py", "ml"),  # then the nearest folder
        ("ml/crm/train.py", "marketing"),
        ("app/crm_vat.py", "tax"),  # in one name tax and fulfilment first
        ("app/crm_shipping.py", "fulfilment"),
        ("app/ml_crm.py", "marketing"),  # then the order of declaration
        ("app/machine_learning/x.py", "ml"),
        ("app/MachineLearning/x.py", "ml"),
        ("app/machine/learning.py", None),
        ("app/mailing/list.py", None),
        ("app/html.py", None),
        ("app/ml.ipynb", "ml"),
        ("app/x.ml", None),  # an extension is no word
        (".crm", "marketing"),
        ("", None),
    ],
)
def test_words(path, purpose):
    assert Purposes(PURPOSES, {}).of(path) == purpose


def test_configuration_comes_first():
    purposes = Purposes(PURPOSES, {"tax": ["app/crm/**", "!app/crm/mail.py"], "hr": ["app/**", "/*.py"], "ads": ["**"]})
    assert purposes.of("app/crm/x/y.py") == "tax"
    assert purposes.of("app/crm/mail.py") == "hr"
    assert purposes.of("vat.py") == "hr"
    assert purposes.of("lib/vat.py") == "ads"
    assert Purposes(PURPOSES, {"hr": ["app/**"]}).of("lib/vat.py") == "tax"


@pytest.mark.parametrize("glob", ["!", "[z-a]", "a\\"])
def test_bad_patterns(glob):
    with pytest.raises(ConfigError, match="bad pattern of purpose 'hr'"):
        Purposes(PURPOSES, {"hr": [glob]})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("buyerEmail_CRM", ["buyer", "email", "crm"]),
        ("CRMSync", ["crm", "sync"]),
        ("HTTPServer2", ["http", "server", "2"]),
        ("a-b.c d", ["a", "b", "c", "d"]),
        ("", []),
    ],
)
def test_split(text, words):
    assert split_words(text) == tuple(words)

"""Of the labelled corpus nearly all secrets are found, and nearly nothing else; `measure` prints the table."""

import pytest

from tests.secrets.corpus import corpus
from tests.secrets.heldout import heldout
from tests.secrets.measure import ours, score

LEAST = 0.98


def test_the_corpus_is_large_and_the_same_in_every_run():
    samples = corpus()
    assert samples == corpus()
    assert sum(bool(sample.kind) for sample in samples) >= 400
    assert sum(not sample.kind for sample in samples) >= 800
    assert len({sample.path for sample in samples}) == len(samples)


@pytest.mark.parametrize("samples", [corpus, heldout], ids=["generated", "held out"])
def test_recall_and_precision(samples, tmp_path):
    scores, errors = score(samples(), ours(samples(), tmp_path))
    assert scores["all"].recall >= LEAST, errors
    assert scores["all"].precision >= LEAST, errors
    assert scores["all"].found + scores["all"].missed > 40

"""The index of git, in all its forms."""

import pytest

from sp_policy_lint.app.gitindex import TrackedFiles

FILES = {"a.py": "1", "dir/b.py": "2", "dir/sub/c.py": "3", "é.py": "4", "x" * 200 + ".py": "5"}


def test_no_repository(tmp_path):
    assert TrackedFiles(tmp_path).files == frozenset()


@pytest.mark.parametrize("version", ["2", "3", "4"])
def test_every_version(tree, git, version):
    root = tree(FILES)
    git(root, "init", "-q")
    git(root, "add", ".")
    if version == "3":
        git(root, "add", "--intent-to-add", ".")
        (root / "later.py").touch()
        git(root, "add", "-N", "later.py")
    git(root, "update-index", "--index-version", version)
    tracked = TrackedFiles(root)
    assert tracked.files == {*FILES, *(["later.py"] if version == "3" else [])}
    assert tracked.folders == {"dir", "dir/sub"}


def test_a_repository_of_long_hashes(tree, git):
    root = tree(FILES)
    git(root, "init", "-q", "--object-format=sha256")
    git(root, "add", ".")
    assert TrackedFiles(root).files == set(FILES)


def test_a_linked_work_tree(tree, git, tmp_path_factory):
    root = tree(FILES)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "all")
    linked = tmp_path_factory.mktemp("linked") / "tree"
    git(root, "worktree", "add", "-q", str(linked))
    assert TrackedFiles(linked).files == set(FILES)


BROKEN = {
    "empty": b"",
    "short": b"DIRC",
    "too few entries": b"DIRC\0\0\0\x02\xff\xff\xff\xff",
    "endless number": b"DIRC\0\0\0\x04\0\0\0\x01" + b"\xff" * 70,
    "no index": b"x" * 99,
}


@pytest.mark.parametrize("index", BROKEN.values(), ids=BROKEN)
def test_a_broken_index_is_none(tree, index):
    assert TrackedFiles(tree({".git/index": index})).files == frozenset()


@pytest.mark.parametrize("content", ["gitdir: /dev/zero", "gitdir: ../nowhere", "gitdir:", "nonsense", ""])
def test_a_git_file_that_leads_nowhere(tree, content):
    assert TrackedFiles(tree({".git": content})).files == frozenset()

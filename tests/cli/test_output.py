"""Reports are written whole or not at all."""

import os
import stat
import subprocess
import sys
import threading

import pytest

from sp_policy_lint.cli.output import OutputError, check_writable, write_file
from sp_policy_lint.errors import UsageError


def test_a_new_file(tmp_path):
    write_file(tmp_path / "r.json", "é\n")
    assert (tmp_path / "r.json").read_bytes() == "é\n".encode()
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "r.json").stat().st_mode) == 0o666 & ~mask


def test_an_old_file_keeps_its_mode(tmp_path):
    file = tmp_path / "r.json"
    file.write_text("old")
    file.chmod(0o600)
    write_file(file, "new")
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == ("new", 0o600)


def test_a_link_is_replaced_and_not_followed(tmp_path):
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "r.json").symlink_to("precious")
    write_file(tmp_path / "r.json", "new")
    assert (tmp_path / "precious").read_text() == "precious"
    assert (tmp_path / "r.json").read_text() == "new"
    assert not (tmp_path / "r.json").is_symlink()


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    file = tmp_path / "r.json"
    file.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_file(file, "new")
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_devices_and_pipes_are_written_to(tmp_path):
    write_file(tmp_path.__class__("/dev/null"), "x")
    os.mkfifo(tmp_path / "pipe")
    got = []
    reader = threading.Thread(target=lambda: got.append((tmp_path / "pipe").read_text()))
    reader.start()
    write_file(tmp_path / "pipe", "report")
    reader.join(10)
    assert got == ["report"]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_lone_surrogates_are_escaped(tmp_path):
    write_file(tmp_path / "r.json", "\udcff")
    assert (tmp_path / "r.json").read_bytes() == b"\\udcff"


def test_places_that_cannot_be_written_are_refused_at_once(tmp_path):
    check_writable(tmp_path / "new")
    with pytest.raises(UsageError, match="is a folder"):
        check_writable(tmp_path)
    with pytest.raises(UsageError, match="there is no folder"):
        check_writable(tmp_path / "no" / "r.json")


WRITE = "from sp_policy_lint.cli.output import write_stdout; write_stdout('\u00e9\\udcff\\n' * 100_000, {encoding!r})"


def written(encoding=None, **options):
    command = [sys.executable, "-c", WRITE.format(encoding=encoding)]
    return subprocess.run(command, capture_output=not options, check=False, timeout=60, **options)


def test_stdout_is_utf_8_whatever_the_locale():
    assert written().stdout.startswith("é\\udcff\n".encode())
    assert written("ascii").stdout.startswith(b"\\xe9\\udcff\n")


def test_a_reader_that_goes_away_is_no_error():
    run = subprocess.run(
        f'{sys.executable} -c "{WRITE.format(encoding=None)}" | head -1; exit ${{PIPESTATUS[0]}}',
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (0, b"")


def test_a_full_disk_is_told():
    with open("/dev/full", "wb") as full:
        run = written(stdout=full, stderr=subprocess.PIPE)
    assert b"OutputError: cannot write the report: [Errno 28] No space left on device" in run.stderr

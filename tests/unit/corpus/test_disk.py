"""Files that are written whole or not at all, and what is told when the disk does not do what it should."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from corpus.disk import replace_bytes, why


def test_a_full_disk_leaves_the_earlier_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "afspraken.csv"
    path.write_bytes(b"van gisteren")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        replace_bytes(path, b"van vandaag")
    assert path.read_bytes() == b"van gisteren"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_keeps_its_rights_and_a_link_leads_where_it_led(tmp_path: Path) -> None:
    path, link = tmp_path / "echt.csv", tmp_path / "link.csv"
    path.write_bytes(b"x")
    path.chmod(0o640)
    link.symlink_to(path)

    replace_bytes(link, b"y")

    assert link.is_symlink()
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"y", 0o640)


def test_a_device_stays_one() -> None:
    replace_bytes(Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EISDIR, errno.ENOENT, errno.EEXIST, errno.EACCES])
def test_a_common_reason_is_told_in_dutch(number: int) -> None:
    assert why(OSError(number, "Some English")) != "Some English"

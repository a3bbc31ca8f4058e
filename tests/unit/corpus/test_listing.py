from __future__ import annotations

from pathlib import Path

from corpus.listing import look_through


def test_links_that_lead_to_each_other_are_no_documents_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("Plan", encoding="utf-8")
    (tmp_path / "een.txt").symlink_to("twee.txt")
    (tmp_path / "twee.txt").symlink_to("een.txt")
    listing = look_through(tmp_path, {".txt"})
    assert (listing.files, listing.outside) == ((tmp_path / "plan.txt",), ())

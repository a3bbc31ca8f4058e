from __future__ import annotations

from corpus.recent import Recent


def test_what_was_put_last_is_kept_and_the_oldest_makes_room() -> None:
    kept = Recent[str, str](10, len)

    assert kept.put("a", "vijf!") == "vijf!"
    kept.put("b", "vier")
    assert (kept.get("a"), kept.get("b")) == ("vijf!", "vier")
    kept.put("c", "drie")
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == (None, "vier", "drie")


def test_what_is_larger_than_the_room_is_not_kept_and_drives_nothing_out() -> None:
    kept = Recent[int, str](4, len)
    kept.put(1, "kort")

    assert kept.put(2, "veel te lang") == "veel te lang"
    assert (kept.get(1), kept.get(2)) == ("kort", None)


def test_the_same_key_twice_takes_room_once() -> None:
    kept = Recent[int, str](8, len)
    for _ in range(5):
        kept.put(1, "vier")
    kept.put(2, "vier")

    assert (kept.get(1), kept.get(2)) == ("vier", "vier")

"""Words about access as shipped: roles in their order, a name for each event, a sentence for each piece of news."""

from store.ekspor.kata_akses import events, roles, sign_in_news


def test_roles_go_from_the_fewest_rights_to_the_most() -> None:
    assert list(roles()) == ["pembaca", "analis", "pengelola"]
    assert [b["menulis"] for b in roles().values()] == ["", "ya", "ya"]
    assert [b["mengelola"] for b in roles().values()] == ["", "", "ya"]


def test_every_event_has_a_name_and_every_piece_of_news_a_sentence() -> None:
    assert all(events().values()) and all(k.endswith((".", "!")) for k in sign_in_news().values())
    assert {"access_denied", "lain", "jawaban", "penyedia", "keluar"} <= sign_in_news().keys()

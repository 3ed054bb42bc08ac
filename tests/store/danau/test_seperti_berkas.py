"""What holds of a store in one database file holds of one that several machines share: the same expectations, another place."""

from pathlib import Path

import pytest

import store
from tests.bantuan.postgres import Danau
from tests.bantuan.simpanan import batch
from tests.store.pangkalan.test_sepadan import test_one_cell_elsewhere_leaves_the_batch_out_whole
from tests.store.pembukuan.test_buku_gelombang import (
    test_a_write_whose_answer_was_lost_is_found_again,
    test_an_upload_is_taken_back_and_put_back_with_its_reasons,
    test_the_version_of_the_data_stays_and_a_copy_holds_the_waves,
    test_what_was_replaced_comes_back_only_after_its_replacement_is_gone,
)
from tests.store.pembukuan.test_buku_paparan import (
    test_a_copy_of_the_store_holds_the_paparan,
    test_removed_is_off_the_list_and_comes_back_by_saving,
    test_who_saves_over_an_unseen_revision_is_told_who_made_it,
)
from tests.store.pembukuan.test_kop_rakor import test_it_is_read_once_until_something_is_written
from tests.store.pembukuan.test_simpanan import (
    test_a_detail_table_comes_back_in_its_own_columns,
    test_a_preview_that_has_aged_is_refused_with_what_changed,
    test_an_unknown_batch_is_said_so_and_makes_no_store,
    test_each_version_shows_what_was_in_force_then,
    test_reading_where_nothing_was_published_writes_nothing,
    test_spellings_and_mappings_are_remembered_the_newest_last,
    test_the_ledger_keeps_everything_said_about_a_batch,
    test_what_was_withdrawn_can_be_published_anew_and_then_not_restored,
    test_withdrawing_and_restoring_twice_is_done_once,
)
from tests.store.pembukuan.test_simpanan_muat import test_a_batch_is_seen_at_once_withdrawn_and_seen_again
from tests.store.pembukuan.test_simpanan_tahan import test_a_commit_whose_answer_was_lost_is_found_again

__all__ = [
    "test_a_batch_is_seen_at_once_withdrawn_and_seen_again",
    "test_a_commit_whose_answer_was_lost_is_found_again",
    "test_a_copy_of_the_store_holds_the_paparan",
    "test_a_detail_table_comes_back_in_its_own_columns",
    "test_a_preview_that_has_aged_is_refused_with_what_changed",
    "test_a_write_whose_answer_was_lost_is_found_again",
    "test_an_unknown_batch_is_said_so_and_makes_no_store",
    "test_an_upload_is_taken_back_and_put_back_with_its_reasons",
    "test_each_version_shows_what_was_in_force_then",
    "test_it_is_read_once_until_something_is_written",
    "test_one_cell_elsewhere_leaves_the_batch_out_whole",
    "test_reading_where_nothing_was_published_writes_nothing",
    "test_removed_is_off_the_list_and_comes_back_by_saving",
    "test_spellings_and_mappings_are_remembered_the_newest_last",
    "test_the_ledger_keeps_everything_said_about_a_batch",
    "test_the_version_of_the_data_stays_and_a_copy_holds_the_waves",
    "test_what_was_replaced_comes_back_only_after_its_replacement_is_gone",
    "test_what_was_withdrawn_can_be_published_anew_and_then_not_restored",
    "test_who_saves_over_an_unseen_revision_is_told_who_made_it",
    "test_withdrawing_and_restoring_twice_is_done_once",
]


@pytest.fixture(autouse=True)
def simpanan(danau: Danau) -> Path:
    """The folder of a lake that nobody has written to, in the settings."""
    return danau.simpanan


def test_nothing_of_it_lies_in_a_database_file(simpanan: Path) -> None:
    store.publish(batch(*map(str, range(11))))
    assert sorted(p.name for p in simpanan.iterdir()) == ["asli", "parquet", "pegangan", "riwayat.json", "tanda.json"]
    assert len(list((simpanan / "parquet").rglob("*.parquet"))) == 1

"""What the benchmark measures with is what it says: the invented diary, the vault it fills, the table."""

from contextlib import closing
from itertools import pairwise

import pytest

from benchmarks import bench, invented_diary, large_vault
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.journal import Journal
from safeplan.places import Home
from safeplan.vault.keys import Cost
from safeplan.vault.vault import Vault


def test_the_diary_is_the_same_in_every_run_and_reads_like_one() -> None:
    some = list(invented_diary.entries(100))
    assert some == list(invented_diary.entries(100))
    words = [len(each.incident.what_happened.split()) for each in some]
    assert min(words) >= invented_diary.FEWEST_WORDS
    assert max(words) <= invented_diary.MOST_WORDS
    assert sum(bool(each.photo) for each in some) == 100 // invented_diary.ONE_PHOTO_IN
    assert all(each.at < after.at for each, after in pairwise(some))
    texts = [each.incident.what_happened for each in some]
    assert sum(invented_diary.RARE_WORD in each for each in texts) == invented_diary.RARE_ENTRIES
    assert 25 < sum(invented_diary.COMMON_WORD in each for each in texts) < 75


def test_a_vault_filled_in_parts_is_a_whole_and_true_one(
    home: Home, cost: Cost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large_vault, "COST", cost)
    monkeypatch.setattr(large_vault, "IN_ONE_COMMIT", 6)
    monkeypatch.setattr(invented_diary, "ONE_PHOTO_IN", 5)
    # Cut short after the first commit, and gone on with in another run.
    with closing(large_vault.fill(home, 13)) as cut_short:
        assert next(cut_short) == 6
    assert list(large_vault.fill(home, 13)) == [12, 13]
    vault = Vault.unlock(home, large_vault.PASSPHRASE)
    journal, wanted = Journal(vault), list(invented_diary.entries(13))
    assert [journal.entry(number).incident for number in range(1, 14)] == [each.incident for each in wanted]
    assert [len(EvidenceLocker(vault).items(number)) for number in (4, 5, 10)] == [0, 1, 1]
    proof = journal.verify()
    assert proof.holds
    assert proof.checked == 13
    vault.lock()


def test_the_table_tells_goals_growth_and_ratios() -> None:
    def times(found: list[float], kept: float) -> bench.Times:
        pairs = {"search, rare word": found, "save": [kept]}
        alone = {bench.processor_name(name): taken for name, taken in pairs.items()}
        return {**pairs, **alone, "peak memory, MB": [100.0]}

    ours = {1000: times([1.0, 2.0, 9.0], 4.0), 10_000: times([20.0], 4.0)}
    plain = {size: {"save": 2.0} for size in ours}
    lines = bench.table(ours, plain, {"save": 400.0}, 1000)
    found = next(line for line in lines if line.startswith("search, rare word"))
    kept = next(line for line in lines if line.startswith("save"))
    assert found.split() == ["search,", "rare", "word", "2.0", "20.0", "20.0", "20.0", "5", "MISSED", "1.00"]
    assert kept.split()[-4:] == ["2.00", "2.00", "2.0", "400"]
    assert "10 met" in kept

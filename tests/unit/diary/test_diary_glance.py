"""A diary at a glance: figures and days that tell one backup from another."""

import io
from datetime import date, timedelta

from safeplan.diary.erasing import Eraser
from safeplan.diary.evidence import EvidenceLocker
from safeplan.diary.glance import Glance, glance
from safeplan.diary.journal import Journal
from safeplan.diary.when import When
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.diary import incident


def test_an_empty_diary(vault: Vault) -> None:
    assert glance(vault) == Glance(0, None, None, None, 0, 0)


def test_days_are_those_of_what_happened_and_written_is_the_newest(vault: Vault, clock: FixedClock) -> None:
    journal, locker = Journal(vault), EvidenceLocker(vault)
    journal.add(incident(when=When.on(date(2026, 11, 20))))
    clock.advance(timedelta(days=1))
    journal.add(incident(when=When.on(date(2025, 1, 2))))
    locker.attach(1, locker.store_from(io.BytesIO(b"x"), "x"))
    seen = glance(vault)
    assert (seen.entries, seen.evidence, seen.newest) == (2, 1, 2)
    assert (seen.first, seen.last) == (date(2025, 1, 2), date(2026, 11, 20))
    assert seen.written == clock.now()


def test_numbers_go_on_after_erasing(vault: Vault) -> None:
    journal = Journal(vault)
    journal.add(incident())
    journal.add(incident())
    Eraser(vault).erase(2)
    seen = glance(vault)
    assert (seen.entries, seen.newest) == (1, 2)

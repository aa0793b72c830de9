"""Unsaved words and settings: kept at once, given back as they were."""

import math
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeplan.errors import Bug
from safeplan.places import Home
from safeplan.vault.vault import Vault
from tests.builders.clock import FixedClock
from tests.builders.vault import CHEAP, PASSPHRASE, snapshot

# Every text a text field can give, lone halves of surrogate pairs included.
any_text = st.text(st.characters(exclude_categories=()), max_size=30)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | any_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(any_text, inner, max_size=4),
    max_leaves=12,
)
one_vault = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@one_vault
@given(value=st.dictionaries(any_text, json_values, max_size=5))
def test_any_draft_comes_back_as_it_was(vault: Vault, value: dict[str, Any]) -> None:
    vault.drafts.keep("write", value)
    assert vault.drafts.get("write") == value


@one_vault
@given(value=json_values)
def test_any_setting_comes_back_as_it_was(vault: Vault, value: object) -> None:
    vault.preferences.set("name", value)
    assert vault.preferences.get("name", None) == value


def test_a_draft_is_in_the_vault_as_soon_as_it_is_kept(home: Home, tmp_path: Path) -> None:
    """A copy of the files taken at this moment, as a power cut would leave them, has it."""
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.drafts.keep("write", {"text": "he was at the gate"})
    copy = Home(tmp_path / "copy")
    copy.folder.mkdir()
    for name, state in snapshot(home.folder).items():
        (copy.folder / name).write_bytes(state.content)
    vault.lock()
    found = Vault.unlock(copy, PASSPHRASE)
    assert found.drafts.get("write") == {"text": "he was at the gate"}
    found.lock()


def test_drafts_live_through_locking_and_tell_when_they_were_kept(home: Home, clock: FixedClock) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP, clock=clock)
    assert vault.drafts.keep("write", {"text": "one"}) == clock.now()
    clock.advance(timedelta(minutes=1))
    vault.drafts.keep("incident:4", {"text": "two"})
    vault.drafts.keep("plan:H", {})
    vault.lock()
    vault = Vault.unlock(home, PASSPHRASE)
    assert vault.drafts.editors() == ["incident:4", "plan:H", "write"]
    assert vault.drafts.get("plan:H") == {}
    vault.lock()


def test_each_editor_has_one_draft(vault: Vault) -> None:
    vault.drafts.keep("write", {"text": "one"})
    vault.drafts.keep("incident:4", {"text": "other"})
    vault.drafts.keep("write", {"text": "two"})
    assert vault.drafts.get("write") == {"text": "two"}
    vault.drafts.drop("write")
    assert vault.drafts.get("write") is None
    assert vault.drafts.editors() == ["incident:4"]
    vault.drafts.drop("write")


def test_what_json_cannot_hold_is_our_mistake_and_changes_nothing(vault: Vault) -> None:
    vault.drafts.keep("write", {"text": "one"})
    for value in (math.nan, object(), b"bytes"):
        with pytest.raises(Bug):
            vault.drafts.keep("write", {"text": value})
        with pytest.raises(Bug):
            vault.preferences.set("name", value)
    assert vault.drafts.get("write") == {"text": "one"}


def test_a_setting_never_chosen_is_the_default(vault: Vault) -> None:
    assert vault.preferences.get("theme", "light") == "light"
    vault.preferences.set("theme", "dark")
    vault.preferences.set("theme", "contrast")
    assert vault.preferences.get("theme", "light") == "contrast"


def test_settings_live_through_locking(home: Home) -> None:
    vault = Vault.create(home, PASSPHRASE, cost=CHEAP)
    vault.preferences.set("text_size", 1.5)
    vault.lock()
    vault = Vault.unlock(home, PASSPHRASE)
    assert vault.preferences.get("text_size", 1.0) == 1.5
    vault.lock()

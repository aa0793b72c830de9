"""What she chose for the newest entries: what happened before is likely to happen again."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from safeplan.errors import VaultDamaged
from safeplan.vault.database import Connection

_ENTRIES = 60
"""How many of the newest entries are looked at."""


_BETWEEN = ";"


@dataclass(frozen=True)
class Lately:
    """Behaviours used lately, the latest first.

    Args:
        behaviours: ids.
        own_words: her own names for what they did.
    """

    behaviours: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()


def apart(own: str) -> tuple[str, ...]:
    """Return the several names in an entry's own words for what they did."""
    return tuple(dict.fromkeys(part for part in map(str.strip, own.split(_BETWEEN)) if part))


def together(names: Iterable[str]) -> str:
    """Return several names as an entry holds them; `apart` tells them apart again."""
    return f"{_BETWEEN} ".join(names)


def read(connection: Connection, limit: int) -> Lately:
    """Return what the newest entries have, in the order of writing, withdrawn ones left out.

    Args:
        connection: reading.
        limit: how many of each kind at most.

    Raises:
        VaultDamaged: if a row is none we would have written.
    """
    sql = (
        "SELECT behaviours, own_behaviour FROM "
        "(SELECT id, behaviours, own_behaviour, withdrawn FROM diary_entry ORDER BY id DESC LIMIT ?) "
        "WHERE NOT withdrawn ORDER BY id DESC"
    )
    behaviours: dict[str, None] = {}
    own_words: dict[str, None] = {}
    for ids, own in connection.execute(sql, (_ENTRIES,)):
        try:
            behaviours |= dict.fromkeys(json.loads(ids))
        except (TypeError, ValueError) as error:
            raise VaultDamaged("a row of the diary's list") from error
        own_words |= dict.fromkeys(apart(own))
    return Lately(tuple(behaviours)[:limit], tuple(own_words)[:limit])

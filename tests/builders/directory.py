"""Services for tests, with good defaults."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from safeplan.directory.service import Contact, Kind, Service, Source, SourceDate

LONDON = ZoneInfo("Europe/London")
TUESDAY_AFTERNOON = datetime(2026, 11, 24, 14, 20, tzinfo=LONDON)
_COUNTER = iter(range(1, 1_000_000))


def a_contact(**changes: Any) -> Contact:  # noqa: ANN401 - any field
    """Return a free telephone line that is open on weekdays, changed as told."""
    usual = Contact(Kind.PHONE, "0808 157 0000", hours="Mo-Fr 09:00-17:00", free=True)
    return replace(usual, **changes)


def a_service(**changes: Any) -> Service:  # noqa: ANN401 - any field
    """Return a British service with one line, changed as told; each has its own id."""
    usual = Service(
        id=f"gb-line-{next(_COUNTER)}",
        name="Harbour Line (Harbour Trust)",
        country="GB",
        helps_with=("victim-support",),
        who="Anyone",
        contacts=(a_contact(),),
        languages=("en",),
        summary="Somebody to talk to.",
        sources=(Source("https://harbour.example", "0808 157 0000", SourceDate(2026, 8, 14)),),
    )
    return replace(usual, **changes)

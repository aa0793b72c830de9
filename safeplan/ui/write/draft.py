"""What the page for writing holds, as plain data that outlasts leaving."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from safeplan.diary.incident import Incident, PrivateNote
from safeplan.errors import Bug
from safeplan.ui.diary.typed_when import TypedWhen

EDITOR = "write"
EARLY = "write:early"
"""What she typed, and left, before the draft was on the page; it goes behind the draft at the next load."""


@dataclass(frozen=True)
class WriteDraft:
    """An entry that is not kept yet.

    Args:
        incident: its fields; the time stands in `when`, as typed.
        when: what stands in the fields of the time.
        private: her private note.
        evidence: the items that go with it.
        to_finish: she wants to finish it another day.
    """

    incident: Incident = field(default_factory=Incident)
    when: TypedWhen = field(default_factory=TypedWhen)
    private: PrivateNote = field(default_factory=PrivateNote)
    evidence: tuple[int, ...] = ()
    to_finish: bool = False

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        incident = self.incident.to_data()
        del incident["when"]
        return {
            "incident": incident,
            "when": self.when.to_data(),
            "private": self.private.text,
            "evidence": list(self.evidence),
            "to_finish": self.to_finish,
        }

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Return the draft that `to_data` made `data` of; what cannot be read of it is left out."""
        try:
            incident = Incident.from_data(data.get("incident", {}))
        except Bug:
            incident = Incident(what_happened=str(data.get("incident", {}).get("what_happened", "")))
        return cls(
            incident=incident,
            when=TypedWhen.from_data(data.get("when", {})),
            private=PrivateNote(str(data.get("private", ""))),
            evidence=tuple(int(each) for each in data.get("evidence", ())),
            to_finish=data.get("to_finish") is True,
        )

    def followed_by(self, more: "WriteDraft") -> "WriteDraft":
        """Return this draft with the words of another behind its own."""
        words = (self.incident.what_happened, more.incident.what_happened)
        together = "\n".join(part for part in words if part)
        return replace(self, incident=replace(self.incident, what_happened=together))

    def has_words(self) -> bool:
        """Return whether anything would be lost with it."""
        return not self.incident.is_blank() or bool(self.private.text.strip()) or bool(self.evidence)

"""What the form of an entry holds, as plain data that outlasts leaving."""

from dataclasses import dataclass, field
from typing import Any, Self

from safeplan.diary.incident import Incident, PrivateNote
from safeplan.errors import Bug
from safeplan.ui.diary.typed_when import TypedWhen


@dataclass(frozen=True)
class FormDraft:
    """Changes of an entry that are not kept yet.

    Args:
        incident: the fields; the time stands in `when`, as typed.
        when: what stands in the fields of the time.
        private: her private note.
        why: her reason.
        to_finish: she wants to finish it another day.
    """

    incident: Incident = field(default_factory=Incident)
    when: TypedWhen = field(default_factory=TypedWhen)
    private: PrivateNote = field(default_factory=PrivateNote)
    why: str = ""
    to_finish: bool = False

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        incident = self.incident.to_data()
        del incident["when"]
        return {
            "incident": incident,
            "when": self.when.to_data(),
            "private": self.private.text,
            "why": self.why,
            "to_finish": self.to_finish,
        }

    @classmethod
    def from_data(cls, data: dict[str, Any], kept: "FormDraft") -> Self:
        """Return the draft that `to_data` made `data` of; what cannot be read is as it was kept."""
        try:
            incident = Incident.from_data(data["incident"])
        except (Bug, KeyError, TypeError):
            incident = kept.incident
        when = TypedWhen.from_data(data["when"]) if isinstance(data.get("when"), dict) else kept.when
        return cls(
            incident,
            when,
            PrivateNote(str(data.get("private", kept.private.text))),
            str(data.get("why", "")),
            data.get("to_finish", kept.to_finish) is True,
        )

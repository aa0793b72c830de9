"""What is sealed of a file with the entry it belongs to: its bytes, and what she says of it."""

from dataclasses import dataclass, fields
from typing import Any, Self

from safeplan.diary.text import clean
from safeplan.errors import Bug


@dataclass(frozen=True)
class Custody:
    """Somebody had a file, or what it is on, in their hands.

    Args:
        when: when, in her words.
        who: who it was.
        what: what they did with it.
    """

    when: str = ""
    who: str = ""
    what: str = ""

    def __post_init__(self) -> None:
        for each in fields(self):
            object.__setattr__(self, each.name, clean(getattr(self, each.name)))

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


@dataclass(frozen=True)
class Attachment:
    """What a version seals of an evidence item.

    Args:
        sha256: the fingerprint of the file, 32 bytes.
        size: how many bytes it has.
        caption: what it shows, in her words.
        original: where the original is, in her words.
        custody: who had it in their hands, in the order in which she says so.
    """

    sha256: bytes
    size: int
    caption: str = ""
    original: str = ""
    custody: tuple[Custody, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "caption", clean(self.caption))
        object.__setattr__(self, "original", clean(self.original))
        object.__setattr__(self, "custody", tuple(self.custody))

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON values; what she did not say is left out."""
        data: dict[str, Any] = {"sha256": self.sha256.hex(), "size": self.size}
        if self.caption:
            data["caption"] = self.caption
        if self.original:
            data["original"] = self.original
        if self.custody:
            data["custody"] = [each.to_data() for each in self.custody]
        return data

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Return the attachment that `to_data` made `data` of.

        Raises:
            Bug: if `data` is not of that shape.
        """
        try:
            custody = tuple(Custody(**each) for each in data.get("custody", ()))
            made = cls(
                bytes.fromhex(data["sha256"]),
                data["size"],
                data.get("caption", ""),
                data.get("original", ""),
                custody,
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise Bug("not the data of an attachment") from error
        return made

"""What one idea and one section of ideas are."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Idea:
    """Something she may take into her plan. Never put there by itself.

    Args:
        id: the section's letter and a number, such as "H1"; never reused.
        sources: keys of the source list; at least one.
        text: the idea in our own words, marked for translation in "Ideas".
        hint: one more sentence, or "".
        quiet: the text without the word that names the matter, or "" where the text has no such word.
        delicate: whether it tells a finder of helpers, hiding places, code words or leaving; such a
            step is kept off paper until she says otherwise.
        derived: whether it follows from its source instead of standing there.
    """

    id: str
    sources: tuple[str, ...]
    text: str
    hint: str = ""
    quiet: str = ""
    delicate: bool = False
    derived: bool = False

    @property
    def section(self) -> str:
        """The key of the section it belongs to."""
        return self.id[0]


@dataclass(frozen=True)
class Section:
    """One part of a plan that comes with ideas.

    Args:
        key: one letter.
        title: marked for translation in "Ideas".
        icon: the name of its icon.
        delicate: whether everything in it is kept off paper until she says otherwise.
    """

    key: str
    title: str
    icon: str
    delicate: bool = False

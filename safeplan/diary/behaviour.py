"""The shape of one kind of behaviour, and of the groups they are shown in."""

from dataclasses import dataclass
from enum import StrEnum

CONTEXT = "Behaviours"
"""The translation context of labels and examples."""


class Cluster(StrEnum):
    """Cupach and Spitzberg's clusters; ANY for what may be any of them."""

    HYPER_INTIMACY = "hyper-intimacy"
    MEDIATED = "mediated"
    INTERACTIONAL = "interactional"
    SURVEILLANCE = "surveillance"
    INVASION = "invasion"
    HARASSMENT = "harassment"
    COERCION = "coercion"
    AGGRESSION = "aggression"
    INTIMIDATION = "intimidation"
    ANY = "any"


class Dimension(StrEnum):
    """The dimensions used with SHARP; ANY for what may be any of them."""

    SURVEILLANCE = "S"
    LIFE_INVASION = "L"
    INTIMIDATION = "N"
    INTERFERENCE = "F"
    ANY = "any"


@dataclass(frozen=True)
class Behaviour:
    """One kind of behaviour.

    Args:
        id: its stable name, stored in entries; never changed, never used again for another.
        group: the id of the group it stands in.
        label: what it is called, English, marked for translation in `CONTEXT`.
        examples: a few examples, English, marked for translation in `CONTEXT`.
        s2a: letters of the section 2A examples it is most like; "+" where it is not among them but
            may count as other conduct; "any".
        cluster: Cupach and Spitzberg's cluster.
        dimension: the dimension used with SHARP.
        sources: keys of sources for this behaviour by itself; see also `sources_of`.
    """

    id: str
    group: str
    label: str
    examples: str
    s2a: tuple[str, ...]
    cluster: Cluster
    dimension: Dimension
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Behaviours shown together under a heading.

    Args:
        id: its stable name.
        label: the heading, English, marked for translation in `CONTEXT`.
    """

    id: str
    label: str

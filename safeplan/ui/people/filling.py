"""Putting a chosen name into a text field, and taking it out again; her own words there stay."""

import re


def contains(text: str, piece: str) -> bool:
    """Return whether a piece stands in a text already, as words of its own, capitals or not."""
    found = re.search(rf"(?<!\w){re.escape(piece.casefold())}(?!\w)", text.casefold())
    return found is not None


def with_piece(text: str, piece: str, joint: str) -> str:
    """Return a text with a piece at its end, unless it is there already.

    Args:
        text: what stands in the field.
        piece: what was chosen.
        joint: what stands between two pieces.
    """
    if contains(text, piece):
        return text
    return f"{text.rstrip()}{joint}{piece}" if text.strip() else piece


def without_piece(text: str, piece: str, joint: str) -> str:
    """Return a text without a piece that stands in it as it was put there; else the text as it is.

    Args:
        text: what stands in the field.
        piece: what is not chosen any more.
        joint: what stands between two pieces.
    """
    pieces = text.split(joint)
    if piece not in pieces:
        return text
    at = len(pieces) - 1 - pieces[::-1].index(piece)
    return joint.join(pieces[:at] + pieces[at + 1 :])

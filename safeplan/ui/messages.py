"""The one place where an error becomes words for her: what happened, what is safe, what to do."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from safeplan.errors import (
    BackupUnusable,
    Bug,
    Cancelled,
    DiskError,
    DiskFull,
    DriveGone,
    EvidenceDamaged,
    EvidenceMissing,
    FileUnreadable,
    FileUnwritable,
    FolderReadOnly,
    HalfOfCode,
    KeyringTrouble,
    MistypedCode,
    NotAVault,
    PaperNotMade,
    PrinterUnavailable,
    PrintFailed,
    SafePlanError,
    TooBigForDrive,
    TriedTooSoon,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultMissing,
    VaultTooNew,
    WorldError,
    WrongPassphrase,
)
from safeplan.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Message:
    """What she is told.

    Args:
        title: what happened, in one short sentence.
        text: what is safe, and the next step.
    """

    title: str
    text: str


_SENTENCES: dict[type[SafePlanError], Message] = {
    WrongPassphrase: Message(
        QT_TRANSLATE_NOOP("Messages", "That did not open it."),
        QT_TRANSLATE_NOOP("Messages", "Nothing has changed. Check Caps Lock and try again."),
    ),
    MistypedCode: Message(
        QT_TRANSLATE_NOOP("Messages", "One character of the code is not right."),
        QT_TRANSLATE_NOOP(
            "Messages", "Nothing has changed. Compare it with your sheet, group by group, then try again."
        ),
    ),
    HalfOfCode: Message(
        QT_TRANSLATE_NOOP("Messages", "This is one half of the code."),
        QT_TRANSLATE_NOOP("Messages", "Nothing has changed. Type the other half as well: it takes both."),
    ),
    TriedTooSoon: Message(
        QT_TRANSLATE_NOOP("Messages", "Wait a moment before the next try."),
        QT_TRANSLATE_NOOP("Messages", "Nothing has changed. It takes a minute at most."),
    ),
    KeyringTrouble: Message(
        QT_TRANSLATE_NOOP("Messages", "The PIN does not work just now. Type your passphrase."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing has changed. This computer keeps a part of the PIN, and does not give it out.",
        ),
    ),
    VaultMissing: Message(
        QT_TRANSLATE_NOOP("Messages", "There is nothing to open here."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The files are not in their folder. Nothing was changed. If you moved them, put them back.",
        ),
    ),
    VaultExists: Message(
        QT_TRANSLATE_NOOP("Messages", "There is already something in this place."),
        QT_TRANSLATE_NOOP("Messages", "It was left as it is. Close this, come back, and open it instead."),
    ),
    NotAVault: Message(
        QT_TRANSLATE_NOOP("Messages", "These files are not ours."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Other files are in the place of yours. They were left alone. Look for a copy of your folder.",
        ),
    ),
    VaultDamaged: Message(
        QT_TRANSLATE_NOOP("Messages", "The file is damaged."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "We changed nothing, so it is no worse than before. "
            "It can usually be mended, or a backup brought back.",
        ),
    ),
    VaultTooNew: Message(
        QT_TRANSLATE_NOOP("Messages", "A newer version of this program wrote this."),
        QT_TRANSLATE_NOOP("Messages", "All is safe and unchanged. Open it with the newer version."),
    ),
    VaultInUse: Message(
        QT_TRANSLATE_NOOP("Messages", "It is open already."),
        QT_TRANSLATE_NOOP("Messages", "Nothing has changed. Look for the other window, or wait a moment."),
    ),
    DiskFull: Message(
        QT_TRANSLATE_NOOP("Messages", "The disk is full."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "What you kept before is safe. What you typed last is still in this window. "
            "Make room on the disk, then keep it again.",
        ),
    ),
    FolderReadOnly: Message(
        QT_TRANSLATE_NOOP("Messages", "This folder does not let us write."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "What you kept before is safe. What you typed last is still in this window. "
            "Check that the drive is not locked.",
        ),
    ),
    TooBigForDrive: Message(
        QT_TRANSLATE_NOOP("Messages", "The drive cannot hold a file this big."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing on this computer has changed. Many USB sticks hold no file above 4 GB. "
            "Try another drive.",
        ),
    ),
    BackupUnusable: Message(
        QT_TRANSLATE_NOOP("Messages", "This backup cannot be used."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing has changed. What you have on this computer is as it was. Try another backup.",
        ),
    ),
    DriveGone: Message(
        QT_TRANSLATE_NOOP("Messages", "The drive has gone."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "What you kept before is safe on it. What you typed last is still in this window. "
            "Put the drive back, then keep it again.",
        ),
    ),
    DiskError: Message(
        QT_TRANSLATE_NOOP("Messages", "The disk did not do what it should."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "What you kept before is safe. What you typed last is still in this window. "
            "Wait a moment, then keep it again.",
        ),
    ),
    WorldError: Message(
        QT_TRANSLATE_NOOP("Messages", "This computer could not do that now."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost. Close other programs, then try again."),
    ),
    FileUnreadable: Message(
        QT_TRANSLATE_NOOP("Messages", "We could not read that file."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was added and nothing is lost. Try again, or choose another."),
    ),
    FileUnwritable: Message(
        QT_TRANSLATE_NOOP("Messages", "We could not write there."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost. Choose another folder and try again."),
    ),
    EvidenceMissing: Message(
        QT_TRANSLATE_NOOP("Messages", "This piece of evidence is not in its place."),
        QT_TRANSLATE_NOOP("Messages", "Your words are safe. If you have a backup, the file may be in it."),
    ),
    EvidenceDamaged: Message(
        QT_TRANSLATE_NOOP("Messages", "This piece of evidence was changed or damaged on the disk."),
        QT_TRANSLATE_NOOP("Messages", "Your words are safe. If you have a backup, the file may be in it."),
    ),
    PrinterUnavailable: Message(
        QT_TRANSLATE_NOOP("Messages", "No printer answered."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was sent. Check that it is on, or save a PDF instead."),
    ),
    PrintFailed: Message(
        QT_TRANSLATE_NOOP("Messages", "The printer did not take it."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look at the printer and its list of jobs, in case part of it is there. Then try again.",
        ),
    ),
    PaperNotMade: Message(
        QT_TRANSLATE_NOOP("Messages", "The paper could not be made."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost. Close other programs, then try again."),
    ),
    Cancelled: Message(
        QT_TRANSLATE_NOOP("Messages", "Stopped."),
        QT_TRANSLATE_NOOP("Messages", "Nothing half-done was left."),
    ),
    Bug: Message(
        QT_TRANSLATE_NOOP("Messages", "Something went wrong in this program."),
        QT_TRANSLATE_NOOP("Messages", "What you kept is safe. Go to another page and try again."),
    ),
}

_WAYS_IN: dict[type[SafePlanError], str] = {
    DiskFull: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing has changed: what opened it before still does. Make room on the disk, then try again.",
    ),
    FolderReadOnly: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing has changed: what opened it before still does. Check that the drive is not locked.",
    ),
    DriveGone: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing has changed: what opened it before still does. Put the drive back, then try again.",
    ),
    DiskError: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing has changed: what opened it before still does. Wait a moment, then try again.",
    ),
}


def sentence(error: SafePlanError) -> Message:
    """Return the words for an error, in her language; a kind without its own gets its parent's."""
    for kind in type(error).__mro__:
        found = _SENTENCES.get(kind)
        if found is not None:
            return Message(
                QCoreApplication.translate("Messages", found.title),
                QCoreApplication.translate("Messages", found.text),
            )
    return sentence(Bug())


def sentence_of_ways_in(error: SafePlanError) -> Message:
    """Return the words for an error while a way in was being made, changed or taken away."""
    message = sentence(error)
    for kind in type(error).__mro__:
        text = _WAYS_IN.get(kind)
        if text is not None:
            return Message(message.title, QCoreApplication.translate("Messages", text))
    return message

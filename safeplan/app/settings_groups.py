"""Builds the groups of the settings, each with what it needs, in the order they are shown."""

from dataclasses import dataclass

from safeplan.app.room import Opened
from safeplan.cover.settings import SettingsFile
from safeplan.ui.backup.desk import BackupDesk
from safeplan.ui.settings.appearance import AppearanceGroup
from safeplan.ui.settings.backup import BackupGroup
from safeplan.ui.settings.cover_choice import CoverGroup
from safeplan.ui.settings.erase import EraseGroup
from safeplan.ui.settings.group import Group
from safeplan.ui.settings.leaving import Leaving, LeavingGroup
from safeplan.ui.settings.ways_desk import WaysDesk
from safeplan.ui.settings.ways_in import WaysInGroup
from safeplan.ui.shell import Shell
from safeplan.ui.tasks import Tasks
from safeplan.ui.theme import Theme


@dataclass(frozen=True)
class Needs:
    """What groups are made of.

    Args:
        theme: the look.
        tasks: runs what touches the vault, and slow work.
        opened: the open vault, and how it looks.
        leaving: how it stands with leaving.
        cover: the cover's settings; without them there is no choice of a cover.
        shell: the window; None only in tests.
        backups: the backups of the open vault; made here where not given.
    """

    theme: Theme
    tasks: Tasks
    opened: Opened
    leaving: Leaving
    cover: SettingsFile | None = None
    shell: Shell | None = None
    backups: BackupDesk | None = None


def settings_groups(needs: Needs) -> list[Group]:
    """Return the groups there are, in order."""
    groups = [
        _ways_in(needs),
        _backup(needs),
        _leaving(needs),
        _cover(needs),
        _appearance(needs),
        _erase(needs),
    ]
    return [group for group in groups if group is not None]


def _ways_in(needs: Needs) -> Group:
    return WaysInGroup(needs.theme, needs.tasks, WaysDesk(needs.opened.vault))


def _backup(needs: Needs) -> Group:
    group = BackupGroup(needs.theme, needs.tasks, needs.backups or BackupDesk(needs.opened.vault))
    if needs.shell is not None:
        group.restore_ready.connect(needs.shell.restore_ready)
        group.repair_asked.connect(needs.shell.repair_asked)
    return group


def _leaving(needs: Needs) -> Group:
    group = LeavingGroup(needs.theme, needs.leaving, needs.cover)
    if needs.shell is not None:
        group.idle_asked.connect(needs.shell.idle_asked)
        group.pictures_asked.connect(needs.shell.pictures_asked)
        needs.shell.gestures_shown.connect(group.card.follow)
    return group


def _cover(needs: Needs) -> Group | None:
    return CoverGroup(needs.theme, needs.cover) if needs.cover is not None else None


def _appearance(needs: Needs) -> Group:
    group = AppearanceGroup(needs.theme, needs.opened.appearance)
    if needs.shell is not None:
        group.appearance_asked.connect(needs.shell.appearance_asked)
    return group


def _erase(needs: Needs) -> Group:
    group = EraseGroup(needs.theme)
    if needs.shell is not None:
        group.erase_asked.connect(needs.shell.erase_asked)
    return group

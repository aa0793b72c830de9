"""Keeps the program out of what the desktop starts again at the next sign-in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QSessionManager


def stay_out_of_session(application: QGuiApplication) -> None:
    """Ask never to be started again by the session; to be called before the event loop runs.

    A desktop that restores its programs keeps each one's command line, and with it the data folder.
    It asks for the first time as soon as the program answers events.
    """
    # Direct: what is said after the slot has returned is not heard.
    direct = Qt.ConnectionType.DirectConnection
    application.saveStateRequest.connect(keep_out, direct)
    application.commitDataRequest.connect(keep_out, direct)


def keep_out(manager: QSessionManager) -> None:
    """Do not be started again by the session.

    Args:
        manager: the session's.
    """
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)

"""The first run, shown."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from safeplan.ui.setup.flow import SetupFlow
from safeplan.ui.theme import Theme

Start = Callable[..., SetupFlow]


@pytest.fixture
def start(qtbot: QtBot) -> Start:
    """Build and show the first run."""

    def show(scale: float = 1.0, size: tuple[int, int] = (1280, 768)) -> SetupFlow:
        flow = SetupFlow(Theme("light", scale))
        qtbot.addWidget(flow)
        flow.resize(*size)
        with qtbot.waitActive(flow):
            flow.show()
            flow.activateWindow()
        return flow

    return show

"""The program speaks her language, or plain English where there is no catalogue of it."""

import subprocess
import sys

import pytest

COUNT = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from safeplan.app.interpreter import keep_constants_alive
keep_constants_alive()
from safeplan.app.translator import install_language
application = QApplication(["lists"])
install_language(application, sys.argv[1])
for number in (1, 2):
    print(QCoreApplication.translate("Foot", "%n items found", "", number))
"""


@pytest.mark.parametrize("language", ["en_GB", "C", "tlh", "xx_XX"])
def test_one_item_is_not_called_items_in_any_language(language: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNT, language], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split("\n")[:2] == ["1 item found", "2 items found"]

"""Says what is on the clipboard and in the selection of the mouse: each format, in hexadecimal, as JSON.

python -m tools.clipboard_reader
"""

import json
import sys

from PySide6.QtGui import QClipboard, QGuiApplication

from safeplan.app.interpreter import keep_constants_alive

MODES = {"CLIPBOARD": QClipboard.Mode.Clipboard, "PRIMARY": QClipboard.Mode.Selection}


def main() -> None:
    """Read both, and print them."""
    keep_constants_alive()
    application = QGuiApplication(["reader"])
    found: dict[str, dict[str, str]] = {}
    for name, mode in MODES.items():
        content = application.clipboard().mimeData(mode)
        formats = content.formats() if content is not None else []
        found[name] = {each: bytes(content.data(each).data()).hex() for each in formats}
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()

"""Takes a picture of the whole screen, as a second client of the X server.

python -m tools.camera FILE.png
"""

import sys

from PySide6.QtGui import QGuiApplication


def main() -> int:
    """Save the picture and return the exit code."""
    application = QGuiApplication(["camera"])
    picture = application.primaryScreen().grabWindow(0)
    return 0 if picture.save(sys.argv[1]) else 1


if __name__ == "__main__":
    sys.exit(main())

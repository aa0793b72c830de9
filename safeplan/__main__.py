"""`python -m safeplan`."""

import sys

from safeplan.app.main import main

if __name__ == "__main__":
    sys.exit(main())

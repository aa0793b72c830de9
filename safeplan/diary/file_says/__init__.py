"""What a file says about itself, read from files that somebody hostile may have made.

Each reader looks at a part of a file that is fixed beforehand, counts its steps, and gives up calmly.
"""

from safeplan.diary.file_says.reading import read
from safeplan.diary.file_says.values import FileSays, Hop, MailSays, Place

__all__ = ["FileSays", "Hop", "MailSays", "Place", "read"]

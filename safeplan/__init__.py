"""SafePlan: a private diary, a safety plan and support services, offline, behind a cover."""

__version__ = "0.1.0"

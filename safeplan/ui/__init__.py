"""The vault's window: everything of Qt that is not the cover."""

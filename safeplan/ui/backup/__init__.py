"""Backups as she sees them: making, keeping elsewhere, bringing back, and mending what is damaged."""

"""Papers before they are printed: what every page that prints has in common."""

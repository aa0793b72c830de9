"""People and places, orders and reports: their pages, and choosing them for an entry."""

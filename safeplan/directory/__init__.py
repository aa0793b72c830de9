"""Support services: the bundled rows, their opening hours, and searching them."""

"""Settings: how it looks, and how to leave."""

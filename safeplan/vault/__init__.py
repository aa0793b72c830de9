"""Encrypted storage: keys, database, evidence files, drafts and preferences. Knows no incident, plan or service."""

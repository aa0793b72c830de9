"""Encrypted storage: keys, database, evidence files, drafts and preferences.

Others use `safeplan.vault.vault.Vault`; it knows no incident, plan or service.
"""

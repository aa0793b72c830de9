"""Making a recovery code: shown once, printed or written down, and typed once to be sure."""

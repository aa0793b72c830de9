"""The diary: incidents, when they happened, their evidence, and finding them again."""

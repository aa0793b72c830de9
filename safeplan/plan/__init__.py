"""The safety plan: sections, ideas to choose from, and her own steps."""

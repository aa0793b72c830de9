"""The ideas of every section, a few sections a file."""

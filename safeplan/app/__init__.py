"""Starts the cover, installs the translator, builds and wires every object."""

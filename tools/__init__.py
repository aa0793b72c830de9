"""Tools for developers, run by the Makefile."""

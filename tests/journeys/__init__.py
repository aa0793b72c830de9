"""Journeys: the whole program, by keys and mouse."""

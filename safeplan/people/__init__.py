"""Persons, places and protected words: kept once, used by the diary and the plan."""

"""The cover: a small real program that holds nothing of hers."""

"""Slips of the pen in Chinese prose: text → spans, each with what to put there where that is certain."""

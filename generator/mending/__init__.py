"""Findings with a known remedy → the files as they should be: shown first, proved, backed up, then written."""

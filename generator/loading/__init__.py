"""Disk → records: read everything, report everything, stop at nothing."""

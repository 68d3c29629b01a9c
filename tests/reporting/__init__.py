"""Findings as an office sees them."""

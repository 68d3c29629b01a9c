"""Findings → terminal, JSON, HTML."""

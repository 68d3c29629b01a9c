"""Tests of finding personal data in texts."""

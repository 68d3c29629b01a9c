"""Tests of looking into files."""

"""Declarations → what helps an editor write: JSON Schema, examples, tables of fields."""

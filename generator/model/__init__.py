"""The campaign as data: one module a family of records. Nothing here reads a file."""

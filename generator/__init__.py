"""A static-site generator for campaign columns (专栏)."""

__version__ = "0.1.0"

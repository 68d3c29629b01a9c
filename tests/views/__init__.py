"""What readers meet on the pages."""

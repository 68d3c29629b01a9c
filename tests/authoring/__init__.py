"""What helps an editor write."""

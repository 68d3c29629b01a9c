"""`serve`: a preview that follows every save, on this machine only."""

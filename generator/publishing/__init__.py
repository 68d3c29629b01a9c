"""Finished files → a release: staging, gates, manifest, swap."""

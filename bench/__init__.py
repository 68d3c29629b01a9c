"""`make bench`: this project, Hugo, and MkDocs with Material, timed on one corpus in one run."""

"""Files → the personal data in them: HTML, feeds, tables, pictures, office files, PDF."""

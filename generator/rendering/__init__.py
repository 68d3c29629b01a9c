"""Views → HTML: the shell from the host, the fragment from its template, joined."""

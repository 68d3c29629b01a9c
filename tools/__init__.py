"""Scripts for whoever maintains the generator; an office needs none of them."""

"""Functions that build the shapes of the family of parts, from plain values."""

"""pmsim: a day in the life of a product manager, as a game."""

__version__ = "0.1.0"

"""Tests of journal, saves and the game on record."""

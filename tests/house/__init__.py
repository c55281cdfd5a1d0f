"""Tests of what holds for every file."""

"""A finished run on paper: the record as data, and pages with pictures drawn from its numbers.

A record holds all that a page shows, so that a page can be made from it without the scenario.
Nothing here reads or writes files.
"""

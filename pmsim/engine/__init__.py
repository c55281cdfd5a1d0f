"""The verbs: pure functions over a program and a state.

No YAML, no disk, no clock, no screen, no `random`.
"""

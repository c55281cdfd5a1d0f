"""YAML text in, a finished scenario or a list of findings out.

`library` reads files and joins them; `reader` turns text into nodes with addresses; `shapes` walks
the nodes by one declarative spec; `meaning` checks what only the whole can show.
"""

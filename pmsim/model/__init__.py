"""The nouns: what could be, what is, what may be done, what happened.

Frozen attrs classes and tuples only; nothing here does any work.
"""

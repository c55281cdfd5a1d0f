"""Playing on the record: every decision is on disk before its result is shown.

`journal` says what a playthrough is, `run` replays one, `save` writes it as lines of text,
`store` puts the lines on disk, and `play` is the game that the skins hold in their hands.
"""

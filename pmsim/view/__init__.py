"""What a player may know: words and numbers, no pixels, nothing hidden.

Every class here is frozen and holds plain values. Both skins, the window and the text, are built
on it, so that no word is decided twice. Looking never plays: nothing here steps, rolls or changes.
"""

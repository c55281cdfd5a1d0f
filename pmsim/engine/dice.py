"""Counter-based chance: a roll is a hash of (seed, purpose, day, count) and of nothing else.

So one more roll for one purpose never shifts the rolls of another, and two players with the same
seed meet the same luck whatever they choose. The mixing function is SplitMix64's finaliser
(Steele, Lea & Flood 2014), in integers only.
"""

from __future__ import annotations

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15


def mix(number: int) -> int:
    """Scrambles 64 bits."""
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
    number = (number ^ (number >> 27)) * 0x94D049BB133111EB & _MASK
    return number ^ (number >> 31)


def purpose(name: str) -> int:
    """A number for a purpose's name, the same on every machine (FNV-1a, 64 bits)."""
    number = 0xCBF29CE484222325
    for byte in name.encode():
        number = (number ^ byte) * 0x100000001B3 & _MASK
    return number


def roll(seed: int, what: int, day: int, count: int) -> float:
    """A number from 0 (included) to 1 (not included), exact in 53 bits."""
    number = mix((seed * _GOLDEN + what) & _MASK)
    return (mix((number ^ (day << 32 | count)) * _GOLDEN & _MASK) >> 11) / 9007199254740992.0

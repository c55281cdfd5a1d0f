"""Makes every sound of the game from numbers: `python tools/sounds.py` fills `assets/sounds/`.

Wood, paper and ceramic: decaying sines for what is struck, filtered noise for what is rubbed.
Only + - * / and square roots, so that each machine writes the same bytes. Notes stand in whole
ratios to each other (just intonation), which sounds warmer than the piano's tuning.
"""

from __future__ import annotations

import math
import struct
import wave
from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO
from itertools import pairwise
from pathlib import Path

RATE = 22_050
"""Samples in a second."""
PEAK = 0.5
"""The loudest sample of every effect, of 1."""
AIR = 0.14
"""The loudest sample of an ambience, of 1."""
LOOP = 7.0
"""Seconds after which an ambience begins again."""
FOLDER = Path(__file__).resolve().parents[1] / "assets" / "sounds"

_FULL = 32_767
_JOIN = 1.0
"""Seconds in which an ambience's end passes into its beginning."""
_EDGE = 0.002, 0.02
"""Seconds to fade in and out: less is heard as a click."""
_HALF = 0.6931471805599453
"""The natural logarithm of 2."""
_NOTE = 330.0
"""Hertz; what the day's melodies are built on."""

Samples = list[float]
Partial = tuple[float, float, float]
"""Hertz, how loud, and the seconds in which it falls to a half."""


def sine(turns: float) -> float:
    """The sine of an angle in whole turns, by Taylor's series: the same on every machine."""
    t = turns - math.floor(turns + 0.5)
    if abs(t) > 0.25:
        t = (0.5 if t > 0 else -0.5) - t
    x = 2 * math.pi * t
    term = total = x
    for n in (6, 20, 42, 72, 110, 156):
        term *= -x * x / n
        total += term
    return total


def struck(seconds: float, *partials: Partial) -> Samples:
    """Decaying sines together: what is hit once. Each is a resonator with two poles."""
    total = [0.0] * round(seconds * RATE)
    for hertz, loud, half in partials:
        r = 1 - _HALF / (half * RATE)
        twice, back = 2 * r * sine(hertz / RATE + 0.25), r * r
        older, newer = 0.0, r * sine(hertz / RATE) * loud
        for i in range(1, len(total)):
            total[i] += newer
            older, newer = newer, twice * newer - back * older
    return shaped(total, (0.8 * seconds, 1), (seconds, 0))


def noise(seconds: float, seed: int) -> Samples:
    """White noise from -1 to 1, by a linear congruential generator (Numerical Recipes)."""
    found: Samples = []
    for _ in range(round(seconds * RATE)):
        seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
        found.append(seed / 2_147_483_648 - 1)
    return found


def soft(samples: Samples, hertz: float) -> Samples:
    """Without what is above about that frequency: a low-pass with one pole."""
    w = 2 * math.pi * hertz / RATE
    share, now, found = w / (1 + w), 0.0, []
    for sample in samples:
        now += share * (sample - now)
        found.append(now)
    return found


def bright(samples: Samples, hertz: float) -> Samples:
    """Without what is below about that frequency."""
    return [one - low for one, low in zip(samples, soft(samples, hertz), strict=True)]


def shaped(samples: Samples, *points: tuple[float, float]) -> Samples:
    """As loud as a line through points says; each is seconds and a level."""
    found = list(samples)
    for (start, low), (end, high) in pairwise(points):
        first, last = round(start * RATE), min(round(end * RATE), len(found))
        for i in range(first, last):
            found[i] *= low + (high - low) * (i - first) / max(1, last - first)
    return found


def rubbed(seconds: float, seed: int, low: float, high: float) -> Samples:
    """Noise between two frequencies that swells and goes: paper on a table."""
    band = bright(soft(soft(noise(seconds, seed), high), high), low)
    return shaped(band, (0, 0), (seconds * 0.35, 1), (seconds, 0))


def puff(seconds: float, seed: int, high: float) -> Samples:
    """Noise that is loudest at its beginning: the touch of something that is put down."""
    touch = ((0.0, 0.0), (0.002, 1.0), (seconds / 3, 0.2), (seconds, 0.0))
    return shaped(soft(noise(seconds, seed), high), *touch)


def laid(seconds: float, *parts: tuple[float, float, Samples]) -> Samples:
    """Sounds over each other; each with the second it begins at, and how loud."""
    total = [0.0] * round(seconds * RATE)
    for at, loud, samples in parts:
        first = round(at * RATE)
        for i, sample in enumerate(samples[: len(total) - first], first):
            total[i] += loud * sample
    return total


def levelled(samples: Samples, peak: float) -> Samples:
    """With this as its loudest sample."""
    most = max(abs(sample) for sample in samples)
    return [sample * peak / most for sample in samples]


def effect(make: Callable[[], Samples]) -> Samples:
    """Begins and ends in silence, as loud as all the others."""
    samples = make()
    seconds = len(samples) / RATE
    rise, fall = _EDGE
    edges = ((0.0, 0.0), (rise, 1.0), (seconds - fall, 1.0), (seconds, 0.0))
    return levelled(shaped(samples, *edges), PEAK)


def looped(samples: Samples) -> Samples:
    """The end passes into the beginning, at even power, so that it can go round for ever."""
    join = round(_JOIN * RATE)
    length = len(samples) - join
    head = [
        samples[length + i] * math.sqrt(1 - i / join) + samples[i] * math.sqrt(i / join)
        for i in range(join)
    ]
    return levelled(head + samples[join:length], AIR)


def marimba(hertz: float, seconds: float = 0.7) -> Samples:
    """A wooden bar under a soft mallet: its second mode lies two octaves above the first."""
    return struck(seconds, (hertz, 1, 0.11), (4 * hertz, 0.12, 0.03), (9.2 * hertz, 0.02, 0.01))


def ceramic(hertz: float, seconds: float = 0.45) -> Samples:
    """A cup that is touched."""
    return struck(seconds, (hertz, 1, 0.06), (2.32 * hertz, 0.35, 0.03), (4.1 * hertz, 0.1, 0.012))


def click() -> Samples:
    """A fingertip on wood."""
    wood = struck(0.09, (980, 1, 0.008), (2100, 0.3, 0.004))
    return laid(0.09, (0, 1, wood), (0, 0.4, puff(0.03, 3, 2500)))


def notch() -> Samples:
    """A wooden peg that finds its hole."""
    return struck(0.12, (620, 1, 0.014), (1480, 0.45, 0.007), (2600, 0.12, 0.003))


def slide() -> Samples:
    """A card drawn over paper."""
    return rubbed(0.2, 11, 400, 1500)


def card_drop() -> Samples:
    """A card put down on a wooden table."""
    wood = struck(0.22, (190, 1, 0.03), (420, 0.4, 0.016))
    return laid(0.22, (0, 1, wood), (0, 0.9, puff(0.09, 5, 1800)))


def refused() -> Samples:
    """A dull tap: it does not fit here."""
    return struck(0.18, (150, 1, 0.024), (310, 0.35, 0.012))


def page() -> Samples:
    """A page turned."""
    return laid(0.34, (0, 0.7, rubbed(0.2, 17, 400, 1400)), (0.12, 1, rubbed(0.2, 19, 500, 1800)))


def knock() -> Samples:
    """Two knuckles on a door that stands open."""
    one = struck(0.28, (230, 1, 0.024), (510, 0.5, 0.014), (1100, 0.12, 0.006))
    return laid(0.45, (0, 0.85, one), (0.17, 1, one))


def chime() -> Samples:
    """Two cups, a fourth apart: a message."""
    return laid(0.6, (0, 0.8, ceramic(660)), (0.13, 1, ceramic(880)))


def bell() -> Samples:
    """One low bowl: something is broken, and nobody shouts."""
    return struck(1.0, (220, 1, 0.2), (528, 0.35, 0.12), (880, 0.12, 0.06), (1254, 0.05, 0.03))


def promise_made() -> Samples:
    """Two bars upwards: a knot is tied."""
    low, high = marimba(4 / 3 * _NOTE), marimba(5 / 3 * _NOTE)
    return laid(0.65, (0, 0.8, low), (0.12, 1, high), (0.12, 0.3, puff(0.05, 23, 2000)))


def promise_kept() -> Samples:
    """Three bars upwards, and the last one stays."""
    notes = [marimba(ratio * _NOTE) for ratio in (4 / 3, 5 / 3, 2)]
    return laid(0.9, (0, 0.7, notes[0]), (0.11, 0.8, notes[1]), (0.22, 1, notes[2]))


def promise_broken() -> Samples:
    """A twig, and two low bars downwards."""
    twig = laid(0.05, (0, 1, bright(puff(0.03, 29, 5000), 900)))
    low, lower = soft(marimba(6 / 5 * _NOTE), 900), soft(marimba(_NOTE), 900)
    return laid(0.75, (0, 0.5, twig), (0.05, 0.8, low), (0.21, 1, lower))


def pencil() -> Samples:
    """A tick on paper: a short stroke and a longer one."""
    return laid(0.26, (0, 0.8, rubbed(0.07, 31, 700, 1900)), (0.1, 1, rubbed(0.14, 37, 800, 2200)))


def biscuit() -> Samples:
    """A biscuit snaps, and leaves crumbs."""
    snap = laid(
        0.08,
        (0, 1, bright(puff(0.05, 41, 4200), 500)),
        (0, 0.5, struck(0.06, (760, 1, 0.006), (1730, 0.5, 0.004))),
    )
    crumb = bright(puff(0.015, 43, 5000), 1200)
    return laid(0.24, (0, 1, snap), (0.07, 0.25, crumb), (0.11, 0.16, crumb), (0.17, 0.1, crumb))


def stamp() -> Samples:
    """A stamp on paper, and the table under it."""
    table = struck(0.3, (95, 1, 0.045), (188, 0.5, 0.03), (410, 0.15, 0.012))
    return laid(0.3, (0, 1, table), (0, 0.5, puff(0.08, 47, 1500)))


def door() -> Samples:
    """A door that is closed with care: wood, then the latch."""
    wood = struck(0.3, (110, 1, 0.05), (236, 0.4, 0.03))
    latch = struck(0.08, (870, 1, 0.008), (1900, 0.4, 0.004))
    return laid(0.45, (0, 1, wood), (0.2, 0.35, latch), (0.25, 0.2, latch))


def chair() -> Samples:
    """A chair drawn up to a table."""
    wood = struck(0.2, (170, 1, 0.026), (390, 0.3, 0.012))
    return laid(0.42, (0, 1.6, rubbed(0.26, 53, 180, 700)), (0.24, 0.6, wood))


def clink() -> Samples:
    """A mug is taken."""
    return ceramic(1180, 0.4)


def hum(pitches: tuple[float, float], seconds: float, seed: int) -> Samples:
    """A small "mm" behind closed lips, from one pitch to another: no word, and nobody's voice."""
    count, turns, found = round(seconds * RATE), 0.0, []
    low, high = pitches
    for i in range(count):
        turns += (low + (high - low) * i / count) / RATE
        found.append(sine(turns) + 0.4 * sine(2 * turns) + 0.12 * sine(3 * turns))
    breath = soft(noise(seconds, seed), 500)
    both = [0.9 * tone + 0.25 * air for tone, air in zip(found, breath, strict=True)]
    return shaped(soft(both, 700), (0, 0), (0.06, 1), (seconds * 0.6, 0.8), (seconds, 0))


def mm_pleased() -> Samples:
    """Upwards: good."""
    return hum((165, 220), 0.26, 73)


def mm_neutral() -> Samples:
    """Level: go on."""
    return hum((165, 160), 0.22, 79)


def mm_worried() -> Samples:
    """High, and falling a little: hm."""
    return hum((196, 165), 0.32, 83)


def mm_angry() -> Samples:
    """Low and short."""
    return hum((124, 104), 0.2, 89)


def tick() -> Samples:
    """Half an hour is over: a peg of the clock."""
    return soft(struck(0.1, (1240, 1, 0.006), (2480, 0.2, 0.003)), 2200)


def kettle() -> Samples:
    """Noon: water that is about to boil, and a lid."""
    steam = shaped(rubbed(0.75, 97, 900, 2600), (0, 0), (0.5, 1), (0.75, 0))
    lid = ceramic(720, 0.3)
    return laid(1.0, (0, 0.8, steam), (0.6, 0.5, lid), (0.68, 0.25, lid))


def lamp() -> Samples:
    """A switch, and its echo in the lamp's foot."""
    switch = struck(0.1, (1650, 1, 0.004), (3100, 0.4, 0.002))
    foot = struck(0.2, (260, 1, 0.02), (540, 0.3, 0.01))
    return laid(0.25, (0, 0.8, switch), (0.045, 0.5, switch), (0.05, 0.7, foot))


def notebook() -> Samples:
    """A cover laid open on a table, and a page that settles."""
    table = struck(0.25, (140, 1, 0.03), (300, 0.3, 0.014))
    cover, settles = rubbed(0.22, 101, 300, 1300), rubbed(0.2, 103, 500, 1700)
    return laid(0.5, (0, 1.4, cover), (0.2, 0.8, table), (0.26, 0.9, settles))


def mug() -> Samples:
    """A mug set down on wood: the day begins."""
    wood = struck(0.25, (210, 1, 0.026), (460, 0.4, 0.012))
    return laid(0.35, (0, 1, wood), (0, 0.5, ceramic(1050, 0.3)))


_DAYS = (1, 9 / 8, 5 / 4, 3 / 2, 5 / 3)
"""The pentatonic scale in whole ratios: whatever number of its notes is played, it sounds well."""


def day_note(day: int) -> Samples:
    """A day looked back on."""
    return marimba(_DAYS[day] * _NOTE, 0.5)


_GRADES = {
    "a": (1, 5 / 4, 3 / 2, 2),
    "b": (1, 5 / 4, 3 / 2),
    "c": (1, 4 / 3, 3 / 2),
    "d": (1, 6 / 5, 3 / 2),
    "f": (3 / 4, 9 / 10, 9 / 8),
}
"""Major with the octave, major, one that is still open, minor, and minor a fourth lower."""


def grade(letter: str) -> Samples:
    """The chord of a grade, its notes a breath apart."""
    parts = [(0.03 * i, 0.8, marimba(r * _NOTE, 0.9)) for i, r in enumerate(_GRADES[letter])]
    return laid(1.0, *parts)


def day_begins() -> Samples:
    """Four bars upwards, slowly: the sun."""
    notes = [marimba(ratio * _NOTE) for ratio in (1, 5 / 4, 3 / 2, 2)]
    parts = ((0.18 * i, 0.7 + 0.1 * i, note) for i, note in enumerate(notes))
    return laid(1.4, *parts, (0.54, 0.2, ceramic(4 * _NOTE)))


def day_ends() -> Samples:
    """Three bars downwards, and the deepest rings on."""
    notes = [soft(marimba(ratio * _NOTE), 1400) for ratio in (2, 3 / 2, 5 / 4)]
    last = struck(1.0, (_NOTE, 1, 0.18), (_NOTE / 2, 0.5, 0.2))
    return laid(1.6, *((0.24 * i, 0.8, note) for i, note in enumerate(notes)), (0.72, 1, last))


def air(seed: int, high: float) -> Samples:
    """A room, or a garden behind a window: deep noise that breathes."""
    seconds = LOOP + _JOIN
    deep = bright(soft(soft(noise(seconds, seed), high), high), 60)
    breath = [0.8 + 0.2 * sine(2 * i / (LOOP * RATE)) for i in range(len(deep))]
    return [one * level for one, level in zip(levelled(deep, 1), breath, strict=True)]


def chirp(low: float, high: float, seconds: float) -> Samples:
    """One syllable of a bird: a gliding whistle."""
    count, turns, found = round(seconds * RATE), 0.0, []
    for i in range(count):
        turns += (low + (high - low) * i / count) / RATE
        found.append(sine(turns))
    return shaped(found, (0, 0), (seconds / 3, 1), (seconds, 0))


def morning() -> Samples:
    """Air, and two birds that are in no hurry."""
    one, two = chirp(2300, 2900, 0.09), chirp(2700, 2100, 0.12)
    calls = ((1.6, 0.2, one), (1.75, 0.26, two), (4.3, 0.13, two), (4.5, 0.18, one))
    late = ((4.65, 0.16, one), (6.1, 0.1, two))
    return looped(laid(LOOP + _JOIN, (0, 0.6, air(61, 420)), *calls, *late))


def noon() -> Samples:
    """A room with people in it: keys far away, and a cup."""
    key = soft(struck(0.06, (720, 1, 0.006), (1500, 0.3, 0.003)), 1500)
    times = (1.3, 1.42, 1.6, 1.69, 3.9, 4.02, 4.11, 4.3, 4.44, 6.0, 6.13)
    keys = ((at, 0.22, key) for at in times)
    return looped(laid(LOOP + _JOIN, (0, 0.7, air(67, 300)), *keys, (2.7, 0.08, ceramic(1320))))


def evening() -> Samples:
    """Dark air, and crickets, low and far."""
    pulse = shaped(chirp(2050, 2050, 0.045), (0, 0), (0.02, 1), (0.045, 0))
    song = laid(0.3, *((0.07 * i, 1.0, pulse) for i in range(3)))
    times = (1.1, 1.9, 2.7, 4.4, 5.2, 6.0)
    return looped(laid(LOOP + _JOIN, (0, 0.6, air(71, 240)), *((at, 0.1, song) for at in times)))


EFFECTS: tuple[Callable[[], Samples], ...] = (
    click,
    notch,
    slide,
    card_drop,
    refused,
    page,
    knock,
    chime,
    bell,
    promise_made,
    promise_kept,
    promise_broken,
    pencil,
    biscuit,
    stamp,
    door,
    chair,
    clink,
    day_begins,
    day_ends,
    mm_pleased,
    mm_neutral,
    mm_worried,
    mm_angry,
    tick,
    kettle,
    lamp,
    notebook,
    mug,
)
AMBIENCES: tuple[Callable[[], Samples], ...] = (morning, noon, evening)


def makers() -> dict[str, Callable[[], Samples]]:
    """Every sound by its file's name, without the ending."""
    ambiences = {f"ambience-{make.__name__}": make for make in AMBIENCES}
    days = {f"day-{day + 1}": partial(day_note, day) for day in range(len(_DAYS))}
    grades = {f"grade-{letter}": partial(grade, letter) for letter in _GRADES}
    effects = {make.__name__.replace("_", "-"): make for make in EFFECTS} | days | grades
    return {name: partial(effect, make) for name, make in effects.items()} | ambiences


def as_wav(samples: Iterable[float]) -> bytes:
    """A file of 16 bits, one channel."""
    numbers = [round(sample * _FULL) for sample in samples]
    file = BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(numbers)}h", *numbers))
    return file.getvalue()


def main() -> None:
    """Writes all of them."""
    FOLDER.mkdir(exist_ok=True)
    for name, make in makers().items():
        path = FOLDER / f"{name}.wav"
        path.write_bytes(as_wav(make()))
        print(f"{name:20}{path.stat().st_size / 1000:8.1f} kB")


if __name__ == "__main__":
    main()

"""Faces for people whose author gave none: drawn from their key, the same ever after.

They are of the family of the portraits in the assets folder: the same canvas, the same four
moods, the same strokes. Nothing but the key decides, so a person looks alike on all screens.
"""

from hashlib import blake2b
from typing import TypeVar

from attrs import frozen

from pmsim.gui import portrait_dress as dress
from pmsim.gui.cast import DISCS, DRAWN, Mood
from pmsim.gui.portrait_face import HEADS, NOSES, Features, expression, face, sweat
from pmsim.gui.portrait_ink import shade

T = TypeVar("T")

_SKINS = (
    ("#F4CBB0", "#EC7A60"),
    ("#F1CCA3", "#F0806C"),
    ("#E6AE88", "#EA6A55"),
    ("#D8A07A", "#D4634C"),
    ("#BC7A50", "#D9583F"),
    ("#A5683F", "#D05C44"),
    ("#8A5239", "#D8674A"),
    ("#6B4130", "#C65A3C"),
)
"""Skin and cheek."""
_HAIRS = ("#241C2E", "#3B2231", "#4A2E2A", "#5A3A2E", "#CFC8D6", "#8F8592")
_FAIR_HAIRS = ("#7A3528", "#A9692F", "#D2A24C")
_CLOTHES = ("#5D6B8C", "#B23A77", "#1F7F74", "#C24A35", "#3A4A78", "#A9583A", "#5C3F8C", "#4F7A3E")
_SCARVES = ("#2E8C86", "#7E4E9E", "#C8573F", "#3F6FB0")
_FRAMES = ("", "", "", "#2A2342", "#C8442F", "#178F86")
_RINGS = ("", "", "#F3C64B", "#FFFDF7")
_GARMENTS = ("jacket", "hoodie", "shirt", "jumper")
_BEARDS = ("", "", "full", "moustache")
_TIED = ("bob", "long", "bun", "scarf", "curls")
"""Ways to wear the hair that go with lashes and without a beard."""
_TILT = {
    Mood.PLEASED: "translate(0 -3) rotate(-4 160 230)",
    Mood.NEUTRAL: "translate(0 0)",
    Mood.WORRIED: "translate(0 5) rotate(4 160 230)",
    Mood.ANGRY: "translate(0 7)",
}


def drawn(name: str) -> str:
    """The SVG text of a portrait by its whole name, `generated.jonas-worried`."""
    key, _, mood = name.removeprefix(DRAWN).rpartition("-")
    return portrait(key, Mood(mood))


def disc_of(name: str) -> str:
    """The colour behind a portrait, `lola` or `generated.jonas`; empty when there is none."""
    if name.startswith(DRAWN):
        return _Lots(name).pick(tuple(DISCS.values()))
    return DISCS.get(name, "")


class _Lots:
    """Draws lots from a key, one after the other."""

    def __init__(self, key: str) -> None:
        self._key, self._drawn = key, 0

    def pick(self, choices: tuple[T, ...]) -> T:
        self._drawn += 1
        lot = blake2b(f"{self._key} {self._drawn}".encode(), digest_size=4).digest()
        return choices[int.from_bytes(lot, "big") % len(choices)]


@frozen
class Looks:
    """Everything that a drawn person looks like."""

    features: Features
    hair: str
    hair_colour: str
    beard: str
    frames: str
    rings: str
    garment: str
    cloth: str


def looks_of(key: str) -> Looks:
    """What the person with this key looks like."""
    lots = _Lots(key)
    skin, cheek = lots.pick(_SKINS)
    hair = lots.pick(tuple(dress.HAIR))
    tied = hair in _TIED
    fair = skin in (_SKINS[0][0], _SKINS[1][0], _SKINS[2][0])
    natural = lots.pick(_HAIRS + _FAIR_HAIRS if fair else _HAIRS)
    features = Features(
        head=lots.pick(tuple(HEADS)),
        nose=lots.pick(tuple(NOSES)),
        skin=skin,
        cheek=cheek,
        brow=shade(natural, -0.2),
        brow_width=lots.pick((6.0, 7.0) if tied else (7.5, 9.0)),
        lashes=tied and hair != "curls",
    )
    return Looks(
        features=features,
        hair=hair,
        hair_colour=lots.pick(_SCARVES) if hair == "scarf" else natural,
        beard="" if tied else lots.pick(_BEARDS),
        frames=lots.pick(_FRAMES),
        rings="" if hair == "scarf" else lots.pick(_RINGS),
        garment=lots.pick(_GARMENTS),
        cloth=lots.pick(_CLOTHES),
    )


def portrait(key: str, mood: Mood) -> str:
    """The SVG text of the person with this key in a mood, on the canvas of all portraits."""
    one = looks_of(key)
    features = one.features
    back, front = dress.HAIR[one.hair](one.hair_colour)
    ears = dress.ears(features.skin)
    if one.hair == "scarf":
        ears = dress.drape(one.hair_colour)
    natural = features.brow if one.hair == "scarf" else one.hair_colour
    head = (
        ears
        + dress.earrings(one.rings)
        + face(mood, features)
        + dress.beard(one.beard, natural)
        + expression(mood, features)
        + front
        + dress.glasses(one.frames)
        + sweat(mood)
    )
    tilt = _TILT[mood]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" width="320" height="320">'
        f'<g transform="{tilt}">{back}</g>'
        f"{dress.clothes(one.garment, one.cloth)}{dress.neck(features.skin)}"
        f'<g transform="{tilt}">{head}</g></svg>\n'
    )

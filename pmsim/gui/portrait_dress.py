"""Hair, beards, glasses and clothes for drawn faces, each by name and in any colour."""

from collections.abc import Callable

from pmsim.gui.portrait_ink import INK, area, disc, line, ring, shade

_BODY = "M28 320 C30 270 74 248 126 236 L194 236 C246 248 290 270 292 320 Z"
_LAPEL_LEFT = "M126 236 L102 245 L110 284 L125 281 L149 320 L163 306 Z"
_LAPEL_RIGHT = "M194 236 L218 245 L210 284 L195 281 L171 320 L157 306 Z"
_NECK = "M132 178 L132 236 C132 262 188 262 188 236 L188 178 Z"
_NECK_SHADOW = "M132 190 L188 190 L188 214 C174 232 146 232 132 214 Z"
_SHIRT = "#FFF3E2"

Hair = Callable[[str], tuple[str, str]]
"""From a colour to what lies behind the head and what lies before it."""


def neck(skin: str) -> str:
    """The neck, and the shadow of the chin on it."""
    return area(_NECK, skin) + area(_NECK_SHADOW, shade(skin, -0.2))


def ears(skin: str) -> str:
    """Both ears."""
    deep = shade(skin, -0.2)
    outer = disc(99, 147, 15, skin) + disc(221, 147, 15, shade(skin, -0.12))
    return outer + disc(98, 148, 7, deep) + disc(222, 148, 7, deep)


def _crop(colour: str) -> tuple[str, str]:
    cap = (
        "M101 126 C94 78 122 44 160 44 C198 44 226 78 219 126 C215 108 208 98 200 90 "
        "C180 98 140 98 120 90 C112 98 105 108 101 126 Z"
    )
    return "", area(cap, colour) + line("M122 70 C136 58 152 54 168 55", shade(colour, 0.16), 5)


def _parting(colour: str) -> tuple[str, str]:
    swept = (
        "M99 132 C90 84 114 46 162 46 C208 46 232 82 221 132 C218 112 210 98 198 88 "
        "C170 100 130 96 116 82 C108 96 102 112 99 132 Z"
    )
    light = "M116 82 C130 96 170 100 198 88 C188 74 168 64 146 62 C132 66 122 73 116 82 Z"
    return "", area(swept, colour) + area(light, shade(colour, 0.12))


def _bob(colour: str) -> tuple[str, str]:
    back = (
        "M160 42 C212 42 236 80 234 132 C233 170 228 196 214 212 L106 212 C92 196 87 170 86 132 "
        "C84 80 108 42 160 42 Z"
    )
    fringe = (
        "M94 150 C86 96 112 52 160 52 C208 52 234 96 226 150 C224 128 218 112 208 100 "
        "C176 108 138 104 112 100 C102 112 96 128 94 150 Z"
    )
    return area(back, shade(colour, -0.16)), area(fringe, colour)


def _long(colour: str) -> tuple[str, str]:
    back = (
        "M160 38 C214 38 238 78 238 128 C238 172 246 214 232 246 L88 246 C74 214 82 172 82 128 "
        "C82 78 106 38 160 38 Z"
    )
    front = (
        "M94 144 C86 88 114 48 160 48 C206 48 234 88 226 144 C220 112 198 88 160 72 "
        "C122 88 100 112 94 144 Z"
    )
    return area(back, shade(colour, -0.18)), area(front, colour) + line(
        "M112 84 C122 70 134 62 148 58", shade(colour, 0.14), 5
    )


def _curls(colour: str) -> tuple[str, str]:
    behind = ((160, 88, 62), (104, 104, 32), (216, 104, 32), (90, 134, 24), (230, 134, 24))
    before = ((112, 92, 19), (130, 74, 20), (152, 64, 21), (176, 66, 21), (196, 80, 20))
    edge = ((208, 98, 17), (104, 112, 14), (216, 116, 13))
    back = "".join(disc(x, y, r, shade(colour, -0.16)) for x, y, r in behind)
    return back, "".join(disc(x, y, r, colour) for x, y, r in (*before, *edge))


def _bun(colour: str) -> tuple[str, str]:
    knot = disc(160, 38, 30, shade(colour, -0.14)) + disc(152, 32, 12, shade(colour, 0.1))
    cap = (
        "M98 136 C90 82 118 50 160 50 C202 50 230 82 222 136 C216 108 196 90 160 82 "
        "C124 90 104 108 98 136 Z"
    )
    return knot, area(cap, colour)


def _bald(colour: str) -> tuple[str, str]:
    sides = (
        "M100 148 C94 128 98 112 106 102 C110 116 110 134 108 150 Z",
        "M220 148 C226 128 222 112 214 102 C210 116 210 134 212 150 Z",
    )
    shine = line("M130 80 C136 72 144 68 154 67", "#FFFFFF", 5)
    return "", "".join(area(path, colour) for path in sides) + shine


def _scarf(colour: str) -> tuple[str, str]:
    back = (
        "M160 36 C214 36 240 78 240 132 C240 186 232 230 206 258 L114 258 C88 230 80 186 80 132 "
        "C80 78 106 36 160 36 Z"
    )
    front = (
        "M92 160 C84 98 112 50 160 50 C208 50 236 98 228 160 C226 190 212 222 190 240 "
        "C210 214 216 178 212 142 C208 108 192 90 160 88 C128 90 112 108 108 142 "
        "C104 178 110 214 130 240 C108 222 94 190 92 160 Z"
    )
    return area(back, shade(colour, -0.2)), area(front, colour)


def drape(colour: str) -> str:
    """The part of a scarf that lies round the neck, instead of ears."""
    folds = line("M112 236 C130 262 190 262 208 236", shade(colour, -0.28), 4)
    round_neck = (
        "M100 196 C104 214 110 226 106 244 C96 262 104 276 122 280 C146 286 174 286 198 280 "
        "C216 276 224 262 214 244 C210 226 216 214 220 196 Z"
    )
    return area(round_neck, shade(colour, -0.1)) + folds


HAIR: dict[str, Hair] = {
    "crop": _crop,
    "parting": _parting,
    "bob": _bob,
    "long": _long,
    "curls": _curls,
    "bun": _bun,
    "bald": _bald,
    "scarf": _scarf,
}
"""Every way to wear it."""


def beard(name: str, colour: str) -> str:
    """A beard by name; empty for none."""
    full = (
        "M98 146 C100 152 108 156 112 162 C120 174 134 176 160 177 C186 176 200 174 208 162 "
        "C212 156 220 152 222 146 C224 184 214 206 202 220 C190 234 176 238 160 238 "
        "C144 238 130 234 118 220 C106 206 96 184 98 146 Z"
    )
    moustache = (
        "M122 188 C136 172 150 176 160 180 C170 176 184 172 198 188 C186 190 172 187 160 186 "
        "C148 187 134 190 122 188 Z"
    )
    if name == "full":
        return area(full, colour) + area(moustache, shade(colour, 0.12))
    return area(moustache, colour) if name == "moustache" else ""


def glasses(colour: str) -> str:
    """Round ones; empty without a colour."""
    if not colour:
        return ""
    bridge = line("M158 141 C159 138 161 138 162 141", colour, 5.5)
    arms = line("M110 140 L100 137", colour, 5) + line("M210 140 L220 137", colour, 5)
    return ring(134, 145, 24, colour, 5.5) + ring(186, 145, 24, colour, 5.5) + bridge + arms


def clothes(name: str, colour: str) -> str:
    """Shoulders in something by name, without the neck."""
    body = area(_BODY, colour) + area(
        "M292 320 C291 300 284 286 268 274 L252 320 Z", shade(colour, -0.14)
    )
    if name == "jacket":
        shirt = area("M126 236 L194 236 L160 300 Z", _SHIRT)
        left, right = (
            area(_LAPEL_LEFT, shade(colour, -0.15)),
            area(_LAPEL_RIGHT, shade(colour, -0.24)),
        )
        return body + shirt + left + right
    if name == "hoodie":
        hood = "M96 252 C110 286 210 286 224 252 L208 240 C196 268 124 268 112 240 Z"
        cords = line("M142 274 L139 304", _SHIRT, 5) + line("M178 274 L182 308", _SHIRT, 5)
        return body + area(hood, shade(colour, -0.2)) + cords
    if name == "shirt":
        buttons = disc(160, 282, 4.5, _SHIRT) + disc(160, 306, 4.5, _SHIRT)
        left = area("M128 228 L112 246 L140 274 L160 254 Z", shade(colour, 0.24))
        right = area("M192 228 L208 246 L180 274 L160 254 Z", shade(colour, 0.1))
        return body + left + right + buttons
    knit = line("M124 240 C136 262 184 262 196 240", shade(colour, -0.24), 9)
    return body + knit + line("M70 318 C74 300 84 286 98 276", shade(colour, -0.2), 5)


def earrings(colour: str) -> str:
    """One at each ear; empty without a colour."""
    if not colour:
        return ""
    return ring(98, 170, 7, colour, 4) + ring(222, 170, 7, colour, 4) + disc(98, 160, 2.5, INK)

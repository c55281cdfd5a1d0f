"""A drawn face in one of four moods: head, nose, eyes, brows, mouth. The eyes are at y = 144."""

from attrs import frozen

from pmsim.gui.cast import Mood
from pmsim.gui.portrait_ink import INK, WHITE, area, disc, line, oval, shade

HEADS = {
    "oval": (
        "M160 62 C202 62 220 96 220 138 C220 184 194 216 160 216 C126 216 100 184 100 138 "
        "C100 96 118 62 160 62 Z",
        "M172 63 C206 68 220 98 220 138 C220 184 194 216 160 216 C186 198 197 172 196 140 "
        "C195 106 188 82 172 63 Z",
    ),
    "round": (
        "M160 66 C206 66 226 98 226 140 C226 186 198 214 160 214 C122 214 94 186 94 140 "
        "C94 98 114 66 160 66 Z",
        "M174 67 C210 72 226 100 226 140 C226 186 198 214 160 214 C190 198 202 174 201 142 "
        "C200 108 192 84 174 67 Z",
    ),
    "square": (
        "M160 62 C206 62 222 90 222 134 C222 160 218 184 204 200 C194 212 178 218 160 218 "
        "C142 218 126 212 116 200 C102 184 98 160 98 134 C98 90 114 62 160 62 Z",
        "M174 63 C208 68 222 94 222 134 C222 160 218 184 204 200 C194 212 178 218 160 218 "
        "C184 202 198 176 197 140 C196 106 190 82 174 63 Z",
    ),
    "heart": (
        "M160 62 C204 62 222 94 220 132 C218 170 186 218 160 218 C134 218 102 170 100 132 "
        "C98 94 116 62 160 62 Z",
        "M174 63 C208 68 222 98 220 132 C218 170 186 218 160 218 C182 196 196 168 196 138 "
        "C196 106 190 82 174 63 Z",
    ),
}
"""Shape of a head to its outline and the shadow at its right."""

NOSES = {
    "soft": ("M161 146 C160 156 152 162 154 168 C156 173 164 173 168 169",),
    "wide": (
        "M146 168 C148 175 156 174 160 175 C164 174 172 175 174 168",
        "M162 146 C163 152 162 156 163 160",
    ),
    "strong": ("M162 136 C160 150 148 160 149 167 C151 174 163 173 170 170",),
    "button": ("M151 168 C154 174 166 174 169 168",),
    "long": ("M162 134 C160 150 150 161 152 168 C155 175 166 174 171 169",),
}
"""Shape of a nose to its strokes."""

_EYES = (135, 185)
_CHEEKS = {Mood.PLEASED: 0.42, Mood.NEUTRAL: 0.2, Mood.WORRIED: 0.14, Mood.ANGRY: 0.42}
_DARK, _TONGUE = "#4A2233", "#E07A78"
_SWEAT = "#8FCBF0"


@frozen
class Features:
    """What makes a face this person's: shapes by name, colours, the width of the brows."""

    head: str
    nose: str
    skin: str
    cheek: str
    brow: str
    brow_width: float
    lashes: bool


def face(mood: Mood, one: Features) -> str:
    """The whole face, hair and beard aside."""
    outline, shadow = HEADS[one.head]
    nose = "".join(line(path, shade(one.skin, -0.32), 5.5) for path in NOSES[one.nose])
    cheeks = "".join(disc(160 + x, 172, 14, one.cheek, _CHEEKS[mood]) for x in (-38, 38))
    head = area(outline, one.skin) + area(shadow, shade(one.skin, -0.11))
    return head + cheeks + nose


def expression(mood: Mood, one: Features) -> str:
    """What moves: mouth, eyes and brows; above a beard."""
    eyes = "".join(_eye(mood, one, x, side) for x, side in zip(_EYES, (-1, 1), strict=True))
    brows = "".join(
        line(_brow(mood, x, side), one.brow, one.brow_width)
        for x, side in zip(_EYES, (-1, 1), strict=True)
    )
    frown = ""
    if mood is Mood.ANGRY:
        tone = shade(one.skin, -0.3)
        frown = line("M156 124 L158 133", tone, 4.5) + line("M165 124 L163 133", tone, 4.5)
    return _mouth(mood, shade(one.skin, -0.45)) + eyes + brows + frown


def sweat(mood: Mood) -> str:
    """A drop beside the brow of somebody worried."""
    if mood is not Mood.WORRIED:
        return ""
    drop = (
        "M238 96 C247 109 250 115 250 121 C250 129 244 134 238 134 C232 134 226 129 226 121 "
        "C226 115 229 109 238 96 Z"
    )
    return area(drop, _SWEAT) + line("M233 121 C233 125 235 127 238 128", "#FFFFFF", 3.5)


def _eye(mood: Mood, one: Features, x: int, side: int) -> str:
    """One eye; ``side`` points outwards."""
    if mood is Mood.PLEASED:
        drawn = line(f"M{x - 12} 147 C{x - 8} 136 {x + 8} 136 {x + 12} 147", INK, 6)
        lash = 146
    elif mood is Mood.NEUTRAL:
        drawn = oval(x, 144, 11.5, 10.5, WHITE) + disc(x + 0.5, 144.5, 7.4, INK)
        drawn += disc(x + 3.2, 141.4, 2.4, "#FFFFFF")
        drawn += line(f"M{x - 12} 142 C{x - 9} 130.5 {x + 9} 130.5 {x + 12} 142", INK, 4)
        lash = 141
    elif mood is Mood.WORRIED:
        drawn = oval(x, 146, 12, 13, WHITE) + disc(x + 1, 148, 6.6, INK)
        drawn += disc(x + 3.4, 145, 2.4, "#FFFFFF")
        drawn += line(f"M{x - 12} 142 C{x - 8} 130 {x + 8} 130 {x + 12} 142", INK, 3.6)
        bag = f"M{x - 8} 165 C{x - 4} 168 {x + 4} 168 {x + 8} 165"
        drawn += line(bag, shade(one.skin, -0.18), 3.5)
        lash = 140
    else:
        drawn, lash = _glare(x, side), 138
    if one.lashes:
        drawn += line(f"M{x + side * 12} {lash} L{x + side * 17.5:g} {lash - 5}", INK, 4)
    return drawn


def _glare(x: int, side: int) -> str:
    """An angry eye: its lid falls towards the nose."""
    left, right = (145, 138) if side > 0 else (138, 145)
    white = f"M{x - 12} {left} L{x + 12} {right} C{x + 11} 159 {x - 11} 159 {x - 12} {left} Z"
    pupil = (
        f"M{x - side * 6} 144 L{x + side * 6.5:g} 139.6 C{x + side * 8.5:g} 155 {x + side * 4} "
        f"156.5 {x} 156.5 C{x - side * 5} 156.5 {x - side * 8} 152 {x - side * 6} 144 Z"
    )
    lid = f"M{x - 12.5:g} {left} L{x + 12.5:g} {right}"
    return (
        area(white, WHITE)
        + area(pupil, INK)
        + disc(x + 2.6, 147.6, 2, "#FFFFFF")
        + line(lid, INK, 4.6)
    )


def _brow(mood: Mood, x: int, side: int) -> str:
    def at(out: int, y: int) -> str:
        return f"{x + side * out} {y}"

    points = {
        Mood.PLEASED: ((-13, 118), (-4, 108), (8, 108), (16, 116)),
        Mood.NEUTRAL: ((-13, 122), (-4, 117), (8, 116), (16, 122)),
        Mood.WORRIED: ((-13, 110), (-4, 112), (8, 118), (15, 127)),
        Mood.ANGRY: ((-14, 131), (-6, 127), (5, 120), (16, 116)),
    }[mood]
    first, *rest = (at(*point) for point in points)
    return f"M{first} C{' '.join(rest)}"


def _mouth(mood: Mood, lip: str) -> str:
    if mood is Mood.NEUTRAL:
        return line("M143 190 C151 194 167 195 178 189", lip, 6)
    if mood is Mood.WORRIED:
        return line("M142 196 C147 188 154 188 159 192 C164 196 171 196 177 190", lip, 6)
    if mood is Mood.ANGRY:
        open_ = (
            "M137 199 C142 186 178 186 183 199 C184 205 178 204 172 202 C164 200 156 200 148 202 "
            "C142 204 136 205 137 199 Z"
        )
        teeth = "M144 196 C150 191.5 170 191.5 176 196 C168 197.5 152 197.5 144 196 Z"
        return area(open_, _DARK) + area(teeth, "#FFFFFF")
    smile = "M134 181 C144 185 176 185 186 181 C187 200 176 209 160 209 C144 209 133 200 134 181 Z"
    teeth = (
        "M140 183.5 C150 186 170 186 180 183.5 C180 190 174 191 160 191 "
        "C146 191 140 190 140 183.5 Z"
    )
    tongue = (
        "M146 203 C150 197 170 197 174 203 C170 207 166 208.5 160 208.5 "
        "C154 208.5 150 207 146 203 Z"
    )
    return area(smile, _DARK) + area(teeth, "#FFFFFF") + area(tongue, _TONGUE)

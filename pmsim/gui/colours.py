"""Every colour of the window, by name, in the two appearances.

Colours are ``#RRGGBB`` or ``#RRGGBBAA``.
"""

from enum import Enum

from attrs import frozen


@frozen
class Tone:
    """One status in three strengths: a mark, text that can be read, a tint to stand on."""

    main: str
    text: str
    tint: str


@frozen
class Hue:
    """One activity category: the stripe and lip, the face, and text on that face."""

    stripe: str
    tint: str
    deep: str


class Category(Enum):
    """What an activity is about; the value is the field of `Palette.hue`."""

    USERS = "users"
    DATA = "data"
    TEAM = "team"
    STAKEHOLDERS = "stakeholders"
    THINK = "think"
    REST = "rest"
    ADMIN = "admin"


@frozen
class Palette:
    """All colours of one appearance. ``loud`` means high contrast: borders, no alpha."""

    loud: bool
    ink: str
    ink2: str
    ink3: str
    paper: str
    paper2: str
    line: str
    lip: str
    disabled: str
    sun: str
    sun_hover: str
    sun_lip: str
    sun_soft: str
    sun_text: str
    focus: str
    you: str
    good: Tone
    watch: Tone
    bad: Tone
    info: Tone
    bond: Tone
    hues: tuple[Hue, ...]
    done: Hue
    dashed: str
    track: str
    off: str
    glass: str
    veil: str
    scrim: str
    mark: str
    night: str
    cream: str
    page: str
    page_line: str
    page_ink: str
    page_lip: str
    page_cover: str
    page_edge: str
    string: str
    wood: str
    wood_lip: str
    wood_soft: str
    coffee: str
    danger_lip: str
    lavender: str
    panel_border: float = 0.0
    control_border: float = 0.0
    ring: float = 3.0

    def hue(self, category: Category) -> Hue:
        """The colours of an activity category."""
        return self.hues[list(Category).index(category)]


DAY = Palette(
    loud=False,
    ink="#2A2342",
    ink2="#5A5272",
    ink3="#8F88A3",
    paper="#FFFDF7",
    paper2="#F5F0F8",
    line="#E3DBEC",
    lip="#D8CDE3",
    disabled="#E9E6EE",
    sun="#FFBE3D",
    sun_hover="#FFCB63",
    sun_lip="#DB9310",
    sun_soft="#FFF1CF",
    sun_text="#7A4A00",
    focus="#005A8F",
    you="#4657B0",
    good=Tone("#009E73", "#00664B", "#D2F0E5"),
    watch=Tone("#E69F00", "#7D5000", "#FDEBC3"),
    bad=Tone("#D55E00", "#9C3F00", "#FCDDCB"),
    info=Tone("#0072B2", "#005A8F", "#D5E9F7"),
    bond=Tone("#CC79A7", "#8E3A68", "#F7E0ED"),
    hues=(
        Hue("#F08A6B", "#FFDFD2", "#8A3214"),
        Hue("#4FAEE3", "#D3EBF9", "#0B567F"),
        Hue("#46B892", "#CFF0E3", "#0B5F45"),
        Hue("#AC85D3", "#E9DDF6", "#573083"),
        Hue("#F7BE45", "#FFECBB", "#6E4A00"),
        Hue("#C9A98A", "#F5E9DC", "#65452A"),
        Hue("#A29BB8", "#E8E4EF", "#463F5C"),
    ),
    done=Hue("#C9C2D6", "#EEEAF3", "#5A5272"),
    dashed="#B9AFC8",
    track="#E6DFEE",
    off="#CFC6DC",
    glass="#FFFDF7EB",
    veil="#FFFDF7B8",
    scrim="#2A23429E",
    mark="#FFE3A8",
    night="#3B3070",
    cream="#FFE9C4",
    page="#FFF6E4",
    page_line="#EADBC2",
    page_ink="#6B5A70",
    page_lip="#D9C7A6",
    page_cover="#8A4B3C",
    page_edge="#EFDDBF",
    string="#B08A5E",
    wood="#D9A66E",
    wood_lip="#A87440",
    wood_soft="#F4E0C6",
    coffee="#C98A4B",
    danger_lip="#E5AE90",
    lavender="#E9E2F0",
)
"""The appearance every mock-up shows."""

_LOUD_STRIPES = ("#A3330B", "#00558A", "#00613F", "#5B2A91", "#7A5200", "#5C3B1E", "#3A3450")

LOUD = Palette(
    loud=True,
    ink="#000000",
    ink2="#1C1C1C",
    ink3="#595959",
    paper="#FFFFFF",
    paper2="#FFFFFF",
    line="#000000",
    lip="#000000",
    disabled="#FFFFFF",
    sun="#FFD600",
    sun_hover="#FFD600",
    sun_lip="#000000",
    sun_soft="#FFD600",
    sun_text="#000000",
    focus="#0047C2",
    you="#000000",
    good=Tone("#005C3B", "#005C3B", "#FFFFFF"),
    watch=Tone("#6B4300", "#6B4300", "#FFFFFF"),
    bad=Tone("#A02300", "#A02300", "#FFFFFF"),
    info=Tone("#0047C2", "#0047C2", "#FFFFFF"),
    bond=Tone("#000000", "#000000", "#FFFFFF"),
    hues=tuple(Hue(stripe, "#FFFFFF", "#000000") for stripe in _LOUD_STRIPES),
    done=Hue("#595959", "#FFFFFF", "#1C1C1C"),
    dashed="#000000",
    track="#FFFFFF",
    off="#FFFFFF",
    glass="#FFFFFF",
    veil="#FFFFFF",
    scrim="#000000",
    mark="#FFD600",
    night="#000000",
    cream="#FFFFFF",
    page="#FFFFFF",
    page_line="#000000",
    page_ink="#1C1C1C",
    page_lip="#000000",
    page_cover="#000000",
    page_edge="#FFFFFF",
    string="#000000",
    wood="#FFFFFF",
    wood_lip="#000000",
    wood_soft="#FFFFFF",
    coffee="#5C3B1E",
    danger_lip="#000000",
    lavender="#FFFFFF",
    panel_border=3.0,
    control_border=2.5,
    ring=4.0,
)
"""High contrast: black on white, yellow for what is chosen, borders instead of shadows."""


def mix(one: str, other: str, share: float) -> str:
    """The colour ``share`` of the way from one to the other, both ``#RRGGBB``."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def faded(palette: Palette, colour: str, alpha: float) -> str:
    """The colour at that opacity; in high contrast the colour itself, since alpha is banned."""
    return colour if palette.loud else f"{colour[:7]}{round(alpha * 255):02X}"

"""The names of the drawings the window may use, and the colours that belong to them.

Every name here has its file in the assets folder; a test says so.
"""

from enum import Enum

from attrs import frozen


class Mood(Enum):
    """How a person feels; the value ends the name of the portrait and of the badge."""

    PLEASED = "pleased"
    NEUTRAL = "neutral"
    WORRIED = "worried"
    ANGRY = "angry"


DRAWN = "generated."
"""How the name of a portrait begins that `pmsim.gui.portraits` draws; the person's key follows."""

DISCS = {
    "wilma": "#F8DFA6",
    "babak": "#CCD8F3",
    "hyejin": "#FBD6DB",
    "lola": "#EBCDE3",
    "fergus": "#C8E8DA",
    "amina": "#D3E6F8",
    "tomas": "#C9DCC2",
    "ines": "#FAD8C6",
    "kofi": "#E6EBBB",
    "marta": "#DAD3F2",
    "jun": "#C6ECE4",
    "priya": "#F7CFDA",
    "olek": "#CBE0F5",
    "sana": "#FFE0AE",
    "diego": "#C3E6D6",
    "linnea": "#D5D2F5",
    "yusuf": "#C9E6EC",
    "bea": "#D6EDC6",
}
"""Portrait to the colour of the disc behind it."""

MUGS = {
    "engineer": "#6C80DB",
    "designer": "#EE93A6",
    "analyst": "#4FAEE3",
    "marketer": "#F7BE45",
    "project-manager": "#46B892",
    "support": "#F08A6B",
    "sales": "#AC85D3",
    "domain-expert": "#8FA65A",
}
"""Mug to its colour, which is also the liquid of the energy gauge."""


def mug_of(background: str) -> str:
    """The mug of a background; an author's own background gets one that is free of signs."""
    name = background.replace("_", "-")
    return name if name in MUGS else "domain-expert"


@frozen
class Room:
    """Where a conversation takes place: wall, soft light, table and its edge."""

    wall: str
    light: str
    table: str
    edge: str


ROOMS = {
    "support-corner": Room("#CDEBDD", "#DDF3E8", "#C9935C", "#E0B483"),
    "meeting-room": Room("#D0DEF3", "#E1EAF9", "#C9935C", "#E0B483"),
    "board-room": Room("#EBDCCB", "#F5EBDF", "#7A4A33", "#9A6446"),
    "cafe": Room("#FBE0C8", "#FFEEDD", "#D09A60", "#E8BE8A"),
    "home-desk-evening": Room("#574C90", "#655AA0", "#7B4B3B", "#9A6650"),
    "server-room-corridor": Room("#DAD7EF", "#EFECFA", "#8F8BB8", "#B7B3D8"),
    "customer-site": Room("#DCE9CE", "#EAF3E0", "#C9935C", "#E0B483"),
}

SCENARIO_PICTURES = (
    "scenes/scenario-first-monday",
    "scenes/scenario-the-leaky-pot",
    "scenes/scenario-launch-on-friday",
    "scenes/scenario-two-bosses",
    "scenes/scenario-ticket-storm",
    "scenes/scenario-crossing",
    "scenes/scenario-silent-engine",
    "scenes/scenario-little-red-crane",
    "scenes/scenario-second-opinion",
    "scenes/scenario-blackest-friday",
    "scenes/scenario-the-bell",
)
"""The pictures of the scenario cards, 277x98."""

ACTIVITY_ICONS = (
    "backlog",
    "break",
    "chat",
    "competitor-scan",
    "course",
    "data",
    "demo",
    "design-review",
    "experiment",
    "focus",
    "home",
    "inbox",
    "incident",
    "interview",
    "lunch",
    "market-scan",
    "mentor",
    "negotiate",
    "network",
    "one-on-one",
    "plan-day",
    "pricing",
    "prioritise",
    "roadmap",
    "side-project",
    "sleep",
    "standup",
    "tickets",
    "user-test",
    "walk",
    "write-spec",
    "write-update",
)

UI_ICONS = (
    "arrow-down",
    "arrow-left",
    "arrow-right",
    "arrow-up",
    "balance",
    "biscuit",
    "bulb",
    "calendar-fixed",
    "chart-map",
    "check",
    "clock",
    "coin",
    "contrast",
    "cross",
    "door",
    "door-knock",
    "drag",
    "drop",
    "ear",
    "export",
    "fast",
    "flag",
    "folder",
    "handshake",
    "kept",
    "leaf",
    "lens",
    "link",
    "lock",
    "megaphone",
    "minus",
    "motion",
    "pause",
    "play",
    "plus",
    "promise",
    "promise-broken",
    "question",
    "save",
    "scatter",
    "settings",
    "shield",
    "smile",
    "sound",
    "star",
    "text-size",
    "undo",
    "warning",
)

MOOD_ICONS = tuple(f"mood-{mood.value}" for mood in Mood)

ICONS = (
    {name: f"icons/activity/{name}" for name in ACTIVITY_ICONS}
    | {name: f"icons/ui/{name}" for name in UI_ICONS}
    | {name: f"icons/mood/{name}" for name in MOOD_ICONS}
)
"""Icon name to its picture."""

ICON_INK = "#2A2342"
"""The one colour in an icon's file, replaced to tint it."""

BADGE = 0.42
"""Size of the mood badge, as a share of the head."""

BADGE_RIGHT, BADGE_BELOW = 0.22, 0.12
"""How far the badge reaches past the head, as shares of its own size."""

HEAD_CROP = (44.0, 22.0, 232.0, 232.0)
"""The part of a 320x320 portrait that shows in a round head: x, y, width, height."""

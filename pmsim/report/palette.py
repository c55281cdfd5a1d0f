"""The colours of the game, as they stand on paper."""

from __future__ import annotations

INK, INK2 = "#2A2342", "#5A5272"
PAPER, PAPER2, LINE = "#FFFDF7", "#F5F0F8", "#E3DBEC"
PAGE, PAGE_LINE = "#FFF6E4", "#EADBC2"
YOU = "#4657B0"
SUN, SUN_LIP, SUN_SOFT = "#FFBE3D", "#DB9310", "#FFF1CF"
GOOD, GOOD_TEXT, GOOD_TINT = "#009E73", "#00664B", "#D2F0E5"
WATCH, WATCH_TEXT, WATCH_TINT = "#E69F00", "#7D5000", "#FDEBC3"
BAD, BAD_TEXT, BAD_TINT = "#D55E00", "#9C3F00", "#FCDDCB"
INFO, INFO_TEXT = "#0072B2", "#005A8F"
BOND = "#CC79A7"
DUSK = ("#4F467E", "#5B52A0", "#6F5BA3")
"""The sky behind the title, dark enough for light words."""
HILLS = ("#8B6BA3", "#6A568F", "#4F467E")
LANDS = {
    "Steady": ("#CFEBD9", "#0B5F45"),
    "Heroic": ("#FFDFA8", "#6E4A00"),
    "Drifting": ("#CFE3F5", "#0B567F"),
    "Burning": ("#F3C9BC", "#8A3214"),
}
"""The lands of the map: ground, and the colour of the name."""

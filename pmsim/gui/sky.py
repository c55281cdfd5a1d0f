"""The sky of each hour: four colours from top to horizon and three ranges of hills."""

from itertools import pairwise

from attrs import frozen

from pmsim.gui.colours import DAY, LOUD, Palette, mix

DUSK = 18.3
"""From this hour on, text that stands on the sky is light."""

DAY_BEGINS = 8.5
"""Where the sun stands at the left end of its arc."""

DAY_ENDS = 18.5
"""Where the sun stands at the right end of its arc."""


@frozen
class SkyColours:
    """What the sky looks like at one moment; no hills means a flat sky."""

    stops: tuple[str, str, str, str]
    hills: tuple[str, ...]
    stars: bool


@frozen
class _Hour:
    hour: float
    stops: tuple[str, ...]
    hills: tuple[str, ...]


def _hour(hour: float, stops: str, hills: str) -> _Hour:
    return _Hour(hour, tuple(stops.split()), tuple(hills.split()))


_TABLE = (
    _hour(8.5, "#9FD0F1 #D3EAF5 #FFF1DC #FFD9AE", "#DCE6D2 #BFDCC6 #A0CDB5"),
    _hour(11.0, "#8ACBF1 #BFE2F6 #EAF5F6 #FFF2D8", "#C8E3D4 #AFD8C2 #93CAAF"),
    _hour(14.5, "#7FC3EE #B4DDF5 #E4F1F3 #FFEFCF", "#C4E1D2 #AAD5BF #8DC6AA"),
    _hour(17.0, "#93BCEB #C6D0EC #FAD8C4 #FFCB8E", "#D8C6D3 #B9B4CF #9A9CC0"),
    _hour(18.1, "#AAB0E6 #D2BFE2 #F9C4B0 #FFBE86", "#A68AB6 #8674A3 #685D98"),
    _hour(18.5, "#5B52A0 #9A6FA6 #E08F8C #FFB878", "#8B6BA3 #6A568F #4F467E"),
    _hour(20.5, "#221C4B #3B3070 #6A4A86 #A56A8C", "#453A78 #362F67 #292454"),
)

_NIGHT_FLAT = "#221C4B"
_DAY_FLAT = "#DDEBFA"


def sky_at(hour: float, palette: Palette) -> SkyColours:
    """The sky at an hour of the day (8.5 is 08:30); flat and without hills when loud."""
    if palette.loud:
        flat = _NIGHT_FLAT if is_dark(hour) else _DAY_FLAT
        return SkyColours((flat, flat, flat, flat), (), stars=False)
    early, late = _around(hour)
    span = late.hour - early.hour
    share = (min(max(hour, early.hour), late.hour) - early.hour) / span
    top, upper, lower, horizon = (
        mix(a, b, share) for a, b in zip(early.stops, late.stops, strict=True)
    )
    hills = tuple(mix(a, b, share) for a, b in zip(early.hills, late.hills, strict=True))
    return SkyColours((top, upper, lower, horizon), hills, stars=hour >= DAY_ENDS + 1)


def _around(hour: float) -> tuple[_Hour, _Hour]:
    for early, late in pairwise(_TABLE):
        if hour <= late.hour:
            return early, late
    return _TABLE[-2], _TABLE[-1]


def is_dark(hour: float) -> bool:
    """Whether the sky is too dark for ink."""
    return hour >= DUSK


def ink_on_sky(hour: float, palette: Palette) -> str:
    """The colour of text that stands on the sky."""
    if not is_dark(hour):
        return palette.ink
    return LOUD.paper if palette.loud else DAY.page

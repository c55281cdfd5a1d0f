"""The few strokes of which drawn faces are made, as SVG text on a canvas of 320 by 320."""

INK = "#2A2342"
WHITE = "#FFFDF8"
_PLUM = (0x5B, 0x12, 0x3A)
_CREAM = (255, 250, 240)


def shade(colour: str, by: float) -> str:
    """A colour darkened towards plum (below 0) or lightened towards cream, never grey."""
    towards = _PLUM if by < 0 else _CREAM
    share = abs(by) * (1.05 if by < 0 else 1.0)
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    mixed = (round(old + (new - old) * share) for old, new in zip(parts, towards, strict=True))
    return "#" + "".join(f"{part:02X}" for part in mixed)


def area(path: str, fill: str) -> str:
    """A filled path."""
    return f'<path d="{path}" fill="{fill}"/>'


def line(path: str, colour: str, width: float) -> str:
    """A path drawn with a round pen."""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def disc(x: float, y: float, r: float, fill: str, opacity: float = 1.0) -> str:
    """A filled circle."""
    veil = f' fill-opacity="{opacity:g}"' if opacity < 1.0 else ""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}"{veil}/>'


def ring(x: float, y: float, r: float, colour: str, width: float) -> str:
    """The outline of a circle."""
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="none" stroke="{colour}" '
        f'stroke-width="{width:g}"/>'
    )


def oval(x: float, y: float, rx: float, ry: float, fill: str) -> str:
    """A filled ellipse."""
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{fill}"/>'

"""SVG path data for the curves the window needs; no drawing, only strings.

nanosvg, which draws them, understands paths, fills, lines and dashes.
"""

import math
from itertools import pairwise

Point = tuple[float, float]

_CORNER_STEPS = 6


def number(value: float) -> str:
    """A coordinate with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def line(*points: Point) -> str:
    """Straight lines from point to point."""
    return "M" + " L".join(f"{number(x)} {number(y)}" for x, y in points)


def closed(*points: Point) -> str:
    """A polygon."""
    return line(*points) + " Z"


def circle(cx: float, cy: float, r: float) -> str:
    """A circle."""
    return ellipse(cx, cy, r, r)


def ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    """An ellipse."""
    a, b, left, right, mid = map(number, (rx, ry, cx - rx, cx + rx, cy))
    return f"M{left} {mid} A{a} {b} 0 1 1 {right} {mid} A{a} {b} 0 1 1 {left} {mid} Z"


def crescent(cx: float, cy: float, r: float, off: float) -> str:
    """A circle without what another one of the same size covers that lies so far to the right."""
    x, y = off / 2, math.sqrt(max(0.0, r * r - off * off / 4))
    left, top, low, size = number(cx + x), number(cy - y), number(cy + y), number(r)
    outer = f"A{size} {size} 0 1 0 {left} {low}"
    return f"M{left} {top} {outer} A{size} {size} 0 0 1 {left} {top} Z"


def rounded(x: float, y: float, w: float, h: float, r: float) -> str:
    """A rectangle with four round corners."""
    return cornered(x, y, w, h, (r, r, r, r))


def cornered(x: float, y: float, w: float, h: float, radii: tuple[float, ...]) -> str:
    """A rectangle with a radius for each corner: top left, top right, bottom right, left."""
    most = max(0.0, min(w, h) / 2)
    tl, tr, br, bl = (min(r, most) for r in radii)
    right, bottom = x + w, y + h
    steps = (
        f"M{number(x + tl)} {number(y)} H{number(right - tr)}",
        _corner(tr, right, y + tr),
        f"V{number(bottom - br)}",
        _corner(br, right - br, bottom),
        f"H{number(x + bl)}",
        _corner(bl, x, bottom - bl),
        f"V{number(y + tl)}",
        _corner(tl, x + tl, y),
        "Z",
    )
    return " ".join(step for step in steps if step)


def _corner(r: float, x: float, y: float) -> str:
    return f"A{number(r)} {number(r)} 0 0 1 {number(x)} {number(y)}" if r > 0 else ""


def dashes(points: tuple[Point, ...], pattern: tuple[float, ...]) -> str:
    """A dashed line along the points: on for the first length, off for the next, and so on.

    nanosvg has dashes of its own, but sometimes draws a stray line where a closed path ends.
    """
    pieces: list[list[Point]] = [[points[0]]]
    step, left, on = 0, pattern[0], True
    for (x0, y0), (x1, y1) in pairwise(points):
        length = math.hypot(x1 - x0, y1 - y0)
        gone = 0.0
        while length - gone > left:
            gone += left
            here = (x0 + (x1 - x0) * gone / length, y0 + (y1 - y0) * gone / length)
            if on:
                pieces[-1].append(here)
            else:
                pieces.append([here])
            step, on = step + 1, not on
            left = pattern[step % len(pattern)]
        left -= length - gone
        if on:
            pieces[-1].append((x1, y1))
    return " ".join(line(*piece) for piece in pieces if len(piece) > 1)


def outline(x: float, y: float, w: float, h: float, r: float) -> tuple[Point, ...]:
    """The points of a rounded rectangle, clockwise from the end of its top left corner."""
    r = max(0.0, min(r, w / 2, h / 2))
    centres = ((x + w - r, y + r), (x + w - r, y + h - r), (x + r, y + h - r), (x + r, y + r))
    points: list[Point] = [(x + r, y)]
    for quarter, (cx, cy) in enumerate(centres):
        for i in range(_CORNER_STEPS + 1):
            a = math.pi / 2 * (quarter + i / _CORNER_STEPS)
            points.append((cx + r * math.sin(a), cy - r * math.cos(a)))
    return (*points, points[0])


def flowing(points: tuple[Point, ...]) -> str:
    """A curve down the points that leaves and meets each one vertically."""
    steps = [line(points[0])]
    for (x0, y0), (x1, y1) in pairwise(points):
        mid = number((y0 + y1) / 2)
        steps.append(f"C{number(x0)} {mid} {number(x1)} {mid} {number(x1)} {number(y1)}")
    return " ".join(steps)


def spread(
    values: tuple[float, ...], w: float, h: float, low: float, high: float
) -> tuple[Point, ...]:
    """Values as points across a plot of that size; ``low`` lies at the bottom."""
    span = (high - low) or 1.0
    last = max(1, len(values) - 1)
    return tuple((w * i / last, h - (v - low) / span * h) for i, v in enumerate(values))


def shifted(points: tuple[Point, ...], dx: float, dy: float) -> tuple[Point, ...]:
    """The same points somewhere else."""
    return tuple((x + dx, y + dy) for x, y in points)


def stripes(w: float, h: float, period: float, width: float) -> str:
    """45 degree stripes over a rectangle, rising to the right, as one path."""
    step, across = period * math.sqrt(2), width * math.sqrt(2)
    count = math.ceil((w + h) / step) + 1
    starts = (i * step for i in range(count))
    return " ".join(
        closed((s, 0), (s + across, 0), (s + across - h, h), (s - h, h)) for s in starts
    )


def rays(cx: float, cy: float, inner: float, outer: float, count: int) -> str:
    """Short lines around a circle."""
    angles = (math.tau * i / count for i in range(count))
    return " ".join(
        line(
            (cx + inner * math.sin(a), cy - inner * math.cos(a)),
            (cx + outer * math.sin(a), cy - outer * math.cos(a)),
        )
        for a in angles
    )

"""HTML and SVG from plain functions. Every text is escaped; only `Markup` passes as it is."""

from __future__ import annotations

from html import escape

from pmsim.report.palette import INK


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


VOID = ("meta", "br", "col")
"""Tags of HTML that have no end."""


def tag(name: str, /, *children: str | float | None, **attributes: str | float | None) -> Markup:
    """One element. `class_` and the like lose their last underscore, the others become hyphens."""
    words = [name]
    for key, value in attributes.items():
        if value is not None:
            text = escape(_text(value), quote=True)
            words.append(f'{key.removesuffix("_").replace("_", "-")}="{text}"')
    begin = f"<{' '.join(words)}>"
    return Markup(begin if name in VOID else f"{begin}{join(*children)}</{name}>")


def join(*children: str | float | None) -> Markup:
    """Several pieces in a row; what is no markup is escaped."""
    return Markup(
        "".join(
            one if isinstance(one, Markup) else escape(_text(one), quote=False)
            for one in children
            if one is not None
        )
    )


def _text(value: str | float) -> str:
    """Numbers of drawings have two digits at most."""
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")


def picture(width: float, height: float, title: str, told: str, *children: Markup) -> Markup:
    """A drawing with a title and a description for those who do not see it."""
    return tag(
        "svg",
        tag("title", title),
        tag("desc", told),
        *children,
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_label=f"{title}. {told}",
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 2) -> Markup:
    """A straight line."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour, stroke_width=width)


def words(
    x: float,
    y: float,
    text: str | float,
    *,
    colour: str = INK,
    size: float = 15,
    bold: bool = False,
    anchor: str = "middle",
) -> Markup:
    """Text in a drawing; `y` is its base line."""
    return tag(
        "text",
        text,
        x=x,
        y=y,
        fill=colour,
        font_size=size,
        font_weight="700" if bold else None,
        text_anchor=anchor,
    )


def polyline(
    points: list[tuple[float, float]], colour: str, width: float, dash: str = ""
) -> Markup:
    """An open line through some points."""
    return tag(
        "polyline",
        points=" ".join(f"{x:.1f},{y:.1f}" for x, y in points),
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_linecap="round",
        stroke_linejoin="round",
        stroke_dasharray=dash or None,
    )


def table(caption: str, heads: tuple[str, ...], rows: list[tuple[str | Markup, ...]]) -> Markup:
    """A table; the first cell of each row is its heading."""
    head = tag("tr", *(tag("th", one, scope="col") for one in heads))
    body = (
        tag("tr", tag("th", row[0], scope="row"), *(tag("td", one) for one in row[1:]))
        for row in rows
    )
    return tag(
        "div",
        tag("table", tag("caption", caption), tag("thead", head), tag("tbody", *body)),
        class_="wide",
    )


def entries(items: list[str | Markup], kind: str = "ul", class_: str | None = None) -> Markup:
    """A list."""
    return tag(kind, *(tag("li", one) for one in items), class_=class_)

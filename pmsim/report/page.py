"""The frame that all pages share: head, title under the sky, sections, foot."""

from __future__ import annotations

from math import cos, pi, sin

from pmsim.report.markup import Markup, join, line, tag
from pmsim.report.palette import (
    BAD,
    BAD_TEXT,
    GOOD,
    GOOD_TEXT,
    INK,
    INK2,
    PAPER,
    SUN,
    WATCH,
    WATCH_TEXT,
)
from pmsim.report.style import Font, style


def page(
    title: str, head: Markup, body: list[Markup], foot: Markup, fonts: tuple[Font, ...]
) -> str:
    """A whole HTML file, complete in itself."""
    html = tag(
        "html",
        tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("title", title),
            tag("style", Markup(style(fonts))),
        ),
        tag("body", tag("header", tag("div", head)), tag("main", *body), tag("footer", foot)),
        lang="en",
    )
    return f"<!DOCTYPE html>\n{html}\n"


def section(title: str, *content: str | Markup | None, class_: str | None = None) -> Markup:
    """A part of the page with its heading."""
    return tag("section", tag("h2", title), *content, class_=class_)


def sun(text: str) -> Markup:
    """The evening sun with a grade on it; the words beside it say the same."""
    rays = []
    for number in range(16):
        x, y = cos(number * pi / 8), sin(number * pi / 8)
        rays.append(line(70 + 57 * x, 70 + 57 * y, 70 + 67 * x, 70 + 67 * y, SUN, 5))
    drawing = join(
        *rays,
        tag("circle", cx=70, cy=70, r=50, fill="#FFE09A"),
        tag("circle", cx=70, cy=70, r=44, fill=SUN),
        tag(
            "text",
            text,
            x=70,
            y=87,
            fill=INK,
            font_size=46,
            font_weight="800",
            text_anchor="middle",
            class_="grade",
        ),
    )
    return tag("svg", drawing, viewBox="0 0 140 140", class_="sun", aria_hidden="true")


_SHAPES = {
    "good": (GOOD, GOOD_TEXT, "M9 1 a8 8 0 1 0 .01 0 Z", "M5 9 l3 3 l5 -6"),
    "watch": (WATCH, WATCH_TEXT, "M9 0 L18 9 L9 18 L0 9 Z", "M9 5 V10 M9 12.5 V13.5"),
    "bad": (
        BAD,
        BAD_TEXT,
        "M5.5 1 H12.5 L17 5.5 V12.5 L12.5 17 H5.5 L1 12.5 V5.5 Z",
        "M6 6 L12 12 M12 6 L6 12",
    ),
    "none": (INK2, INK2, "M2 2 H16 V16 H2 Z", "M5 9 H13"),
}
"""Per kind of status: fill, colour of its word, outline, and the mark inside."""


def status(kind: str, word: str) -> Markup:
    """A status as a shape and a word; the colour comes last."""
    fill, colour, outline, mark = _SHAPES[kind]
    shape = tag(
        "svg",
        tag("path", d=outline, fill=fill),
        tag("path", d=mark, fill="none", stroke=PAPER, stroke_width=2.2, stroke_linecap="round"),
        viewBox="0 0 18 18",
        aria_hidden="true",
    )
    return tag("span", shape, word, class_="status", style=f"color:{colour}")

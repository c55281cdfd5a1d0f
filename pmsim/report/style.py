"""How a page looks: on a screen like the game, on paper without its skies."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable

from attrs import frozen

from pmsim.report import palette as p

FONTS = (
    ("Atkinson", 500, "AtkinsonHyperlegibleNext-500.ttf"),
    ("Atkinson", 700, "AtkinsonHyperlegibleNext-700.ttf"),
    ("Bricolage", 800, "BricolageGrotesque-800.ttf"),
)
"""Family, weight and file of the typefaces that travel inside a page; both are free (OFL)."""


@frozen
class Font:
    """A typeface to put into a page."""

    family: str
    weight: int
    data: bytes
    """A TrueType file."""


def page_fonts(read: Callable[[str], bytes]) -> tuple[Font, ...]:
    """The typefaces of a page, their files read by whoever may."""
    return tuple(Font(family, weight, read(file)) for family, weight, file in FONTS)


def style(fonts: tuple[Font, ...]) -> str:
    """The style sheet of a page. Without fonts the reader's own are used."""
    return "\n".join([*map(_face, fonts), _SCREEN, _PRINT])


def _face(font: Font) -> str:
    data = b64encode(font.data).decode()
    return (
        f"@font-face{{font-family:{font.family};font-weight:{font.weight};"
        f"src:url(data:font/ttf;base64,{data})}}"
    )


_SCREEN = f"""
:root{{color-scheme:light}}
*{{box-sizing:border-box}}
body{{margin:0;background:{p.PAGE};color:{p.INK};
font:500 17px/1.45 Atkinson,"Atkinson Hyperlegible Next",Verdana,sans-serif}}
h1,h2,h3,.grade{{font-family:Bricolage,"Bricolage Grotesque","Trebuchet MS",sans-serif;
font-weight:800;line-height:1.15;margin:0}}
header{{background:linear-gradient({p.DUSK[0]},{p.DUSK[1]} 55%,{p.DUSK[2]});color:{p.PAPER};
padding:40px 24px 56px;border-bottom:14px solid {p.HILLS[0]}}}
header>div{{max-width:960px;margin:auto;display:flex;gap:28px;align-items:center}}
header h1{{font-size:46px}}
header p{{margin:6px 0 0}}
.sun{{flex:none;width:132px}}
main{{max-width:1008px;margin:-28px auto 0;padding:0 24px 40px}}
section{{background:{p.PAPER};border:2px solid {p.PAGE_LINE};border-radius:20px;
padding:22px 26px 26px;margin:0 0 20px}}
h2{{font-size:27px;margin-bottom:10px}}
h3{{font-size:20px;margin:18px 0 6px}}
p{{margin:8px 0}}
svg text{{font-family:inherit}}
section svg{{display:block;width:100%;height:auto;margin:10px 0}}
.lead{{font-size:20px}}
.small{{color:{p.INK2};font-size:16px}}
.three{{margin:6px 0;padding-left:34px;font-size:19px}}
.three li{{margin:10px 0;padding-left:6px}}
.three li::marker{{font-weight:700}}
.wide{{overflow-x:auto}}
table{{border-collapse:collapse;width:100%;margin:12px 0 0}}
caption{{text-align:left;color:{p.INK2};padding:0 0 6px}}
th,td{{text-align:left;vertical-align:top;padding:7px 12px 7px 0;border-bottom:2px solid {p.LINE}}}
thead th{{color:{p.INK2};border-bottom-color:{p.INK2}}}
tbody th{{font-weight:700}}
td svg{{width:150px;margin:0}}
.tags{{list-style:none;margin:12px 0 0;padding:0;display:grid;gap:12px;
grid-template-columns:repeat(auto-fill,minmax(260px,1fr))}}
.tags li{{border-radius:14px;padding:12px 16px;background:{p.PAPER2}}}
.good{{background:{p.GOOD_TINT}!important;color:{p.INK}}}
.watch{{background:{p.WATCH_TINT}!important}}
.bad{{background:{p.BAD_TINT}!important}}
.status{{font-weight:700;white-space:nowrap}}
td .status{{white-space:normal}}
.status svg{{display:inline-block;width:18px;height:18px;margin:0 7px 0 0;vertical-align:-3px}}
.seed{{background:{p.SUN_SOFT};border-color:{p.SUN_LIP}}}
code{{font:700 17px/1.5 ui-monospace,Consolas,"DejaVu Sans Mono",monospace;
background:{p.PAPER};border:2px solid {p.PAGE_LINE};border-radius:8px;padding:2px 8px;
overflow-wrap:anywhere}}
.swatch svg{{display:inline-block;width:16px;height:16px;margin:0 6px 0 0;vertical-align:-3px}}
.swatch span{{margin-right:22px;white-space:nowrap}}
footer{{max-width:960px;margin:0 auto;padding:0 24px 48px;color:{p.INK2};font-size:16px}}
@media (max-width:640px){{header>div{{flex-direction:column;text-align:center}}
header h1{{font-size:36px}}section{{padding:18px 16px}}}}
"""

_PRINT = f"""
@page{{margin:14mm}}
@media print{{
body{{background:#fff;font-size:11pt}}
header{{background:none;color:{p.INK};padding:0 0 16px;border-bottom:3px solid {p.INK}}}
main{{margin:16px 0 0;padding:0;max-width:none}}
section{{border:0;border-radius:0;padding:0 0 10px;background:none}}
h2,h3,caption,thead,thead tr{{break-after:avoid}}
tr,li,svg{{break-inside:avoid}}
svg,.tags li,.sun{{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
.wide{{overflow:visible}}
}}
"""

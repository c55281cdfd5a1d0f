"""The catalogue of findings: every code with its title and its weight.

The codes are stable: they stand in documents, in editors and in people's memory.
PM0 is the file and its YAML, PM1 shape, PM2 names, PM3 sense, PM4 prose, PM5 play by bots.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen


@frozen
class Code:
    """What a code is called, and whether it keeps a scenario from being played."""

    title: str
    severity: Literal["error", "warning"] = "error"


CODES = {
    "PM001": Code("No such file"),
    "PM002": Code("A folder instead of a file"),
    "PM003": Code("An empty file"),
    "PM004": Code("A file too large"),
    "PM005": Code("Not a text file"),
    "PM006": Code("Not saved as UTF-8"),
    "PM007": Code("An invisible sign"),
    "PM008": Code("A tab"),
    "PM009": Code("Nested too deep"),
    "PM010": Code("YAML that cannot be read"),
    "PM011": Code("An anchor or an alias"),
    "PM012": Code("A tag"),
    "PM013": Code("A merge key"),
    "PM014": Code("The same key twice"),
    "PM015": Code("Several documents in one file"),
    "PM016": Code("A value that starts with a sign of YAML"),
    "PM017": Code("A colon inside a value"),
    "PM018": Code("No space after the colon"),
    "PM019": Code("Indentation that does not line up"),
    "PM020": Code("A quote that is never closed"),
    "PM021": Code("A bracket that is never closed"),
    "PM022": Code("A sign that braces do not allow"),
    "PM023": Code("Text cut off by a hash", "warning"),
    "PM024": Code("A key without a colon"),
    "PM025": Code("A backslash in double quotes"),
    "PM026": Code("A bracket too many"),
    "PM027": Code("A dash that is missing or mistyped"),
    "PM101": Code("Unknown key"),
    "PM102": Code("Missing key"),
    "PM103": Code("Nothing after the colon"),
    "PM104": Code("Keys expected"),
    "PM105": Code("A list expected"),
    "PM106": Code("Plain words expected"),
    "PM107": Code("A name with other signs than a to z"),
    "PM108": Code("A number expected"),
    "PM109": Code("A number out of its range"),
    "PM110": Code("A word that is not known here"),
    "PM111": Code("An amount without a sign"),
    "PM112": Code("A number without a unit"),
    "PM113": Code("A duration that cannot be read"),
    "PM114": Code("A moment that cannot be read"),
    "PM115": Code("A condition that cannot be read"),
    "PM116": Code("A sign from another language"),
    "PM117": Code("Words without a speaker"),
    "PM118": Code("The version of the language"),
    "PM119": Code("Keys that belong together"),
    "PM120": Code("Too few or too many"),
    "PM121": Code("A percent sign where none belongs"),
    "PM122": Code("Minutes that cannot be charged"),
    "PM201": Code("Unknown person"),
    "PM202": Code("Unknown name in a condition or an amount"),
    "PM203": Code("Unknown conversation, negotiation or event"),
    "PM204": Code("Unknown step"),
    "PM205": Code("Unknown fact or truth"),
    "PM206": Code("Unknown interest"),
    "PM207": Code("A number that cannot be changed"),
    "PM208": Code("Unknown name in text"),
    "PM209": Code("Unknown portrait, icon or picture"),
    "PM210": Code("A flag that is never read", "warning"),
    "PM211": Code("A flag that is never set", "warning"),
    "PM212": Code("One word for two things"),
    "PM213": Code("A key that the library has too"),
    "PM214": Code("Unknown library"),
    "PM215": Code("Nothing to replace"),
    "PM216": Code("A truth left out"),
    "PM217": Code("A person nobody meets", "warning"),
    "PM218": Code("The score before the end"),
    "PM219": Code("A promise or a deadline on a flag that is never set"),
    "PM220": Code("Unknown issue or value"),
    "PM301": Code("No choice that is always open"),
    "PM302": Code("No ending for everybody else"),
    "PM303": Code("An ending that never shows"),
    "PM304": Code("After the last day"),
    "PM305": Code("Outside working hours"),
    "PM306": Code("Two meetings at once"),
    "PM307": Code("A step that nobody reaches", "warning"),
    "PM308": Code("A conversation that nobody opens", "warning"),
    "PM309": Code("A condition that always holds", "warning"),
    "PM310": Code("A condition that never holds", "warning"),
    "PM311": Code("Stress outside the usual range", "warning"),
    "PM312": Code("Due before it can be known", "warning"),
    "PM313": Code("No evening for everybody"),
    "PM314": Code("Weights that do not add up"),
    "PM315": Code("A goal in the wrong direction"),
    "PM316": Code("An intention that is never chosen", "warning"),
    "PM317": Code("A fact that no source speaks of", "warning"),
    "PM318": Code("A source no better than guessing", "warning"),
    "PM319": Code("A goal that is reached already", "warning"),
    "PM320": Code("A backlog without a team"),
    "PM321": Code("A team without a backlog", "warning"),
    "PM322": Code("More work than there are nights", "warning"),
    "PM323": Code("A cut larger than its item"),
    "PM324": Code("An item that changes nothing", "warning"),
    "PM330": Code("Nothing said, or never"),
    "PM401": Code("Two choices that read the same", "warning"),
    "PM402": Code("A line too long for its bubble", "warning"),
    "PM403": Code("A choice too long for its button", "warning"),
    "PM501": Code("Worths that the score does not share", "warning"),
}
"""Every code that the check can give."""

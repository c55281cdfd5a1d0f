"""More of what authors type by mistake: what a teacher ran into who had only the documents.

As in `mistakes`: name, code, the sketch's text, the author's text with `§` at the finding's place.
"""

from __future__ import annotations

_PEOPLE = """  raj: {name: Raj Mehta, role: Tech lead, trust: 60, influence: 2, portrait: babak, \
supports: you}
  jonas: {name: Jonas Weber, role: Legal, trust: 45, influence: 4, portrait: generated, \
supports: you when met_legal}
  lola: {name: Lola Quispe, role: Sales, trust: 50, influence: 3, talks to: [raj, jonas]}
"""
_LEARN = """    learn:
      why_stall:
        right: 55%
        heard:
          consent: Three people scroll the consent page twice and leave.
          papers: The cursor waits nine minutes at the tax number.
"""
_TITLE = "    title: Legal at your desk\n"
_SAY = "    say: |\n      raj (angry): It is down. All of it.\n"
_TRUTH = "      papers: {odds: 2, is: We ask for a tax number that nobody carries.}\n"
_CUT = "You also cannot get up."

MORE_MISTAKES: tuple[tuple[str, str, str, str], ...] = (
    # YAML that a hand has slipped in.
    ("brace too many", "PM026", "[raj, jonas]}\n", "[raj, jonas]}§}\n"),
    ("key at the margin", "PM019", "    kind: data\n", "§kind: data\n"),
    ("keys at the margin", "PM019", "    kind: data\n    takes", "§kind: data\ntakes"),
    ("choice one space less", "PM019", "      after_call: {", "     §after_call: {"),
    ("step too shallow", "PM019", "    steps:\n      ask:\n", "    steps:\n    §ask:\n"),
    ("dash missing", "PM027", "  - {key: welcome, ", "  §{key: welcome, "),
    ("name for a dash", "PM027", "  - {key: burnout, when", "  §burnout: {when"),
    ("long dash in a list", "PM027", "  - {key: welcome, ", "  §– {key: welcome, "),
    ("tight dash", "PM027", "  - {key: welcome, ", "  §-{key: welcome, "),
    ("tight key and value", "PM018", "role: Legal, trust: 45", "role: Legal, §trust:45"),
    ("tight name", "PM018", "    name: Watch", "    §name:Watch"),
    ("comma left out", "PM022", "takes: 20m, effects", "takes: 20m §effects"),
    ("comma after a brace", "PM022", "{trust.jonas: +2}, sets", "{trust.jonas: +2} §sets"),
    ("hash in braces", "PM021", _CUT, "You §#also cannot get up."),
    ("curly quotes in braces", "PM022", "text: Only one.", "text: “Yes, §please!”"),
    ("two commas in braces", "PM022", "text: Only one.", "text: Yes, §please, do"),
    ("apostrophe in braces", "PM020", "text: Only one.", "text: §'Tis one."),
    ("speech beside say", "PM019", "    say: |\n      jonas (w", "    say: |\n    §jonas (w"),
    ("speech too far left", "PM019", _SAY, "    say: |\n    §raj (angry): It is down.\n"),
    ("say without its bar", "PM106", _SAY, "    §say:\n      raj (angry): It is down.\n"),
    ("say without its bar, colons", "PM106", _SAY, "    §say:\n      raj (angry): Down: all.\n"),
    ("choices in speech", "PM019", "at you.\n    choices:\n", "at you.\n      §choices:\n"),
    ("minus with a space", "PM016", "effects: {risk: -3}", "effects: {risk: §- 3}"),
    ("no such letter", "PM025", "title: Legal at your desk", 'title: "§\\UFFFFFFFF"'),
    ("speech without say", "PM019", _SAY, "    §raj (angry): It is down.\n"),
    ("text goes on", "PM024", _TITLE, "    title: Legal\n    §at your desk\n"),
    ("equals for a colon", "PM024", _TITLE, "    §title = Legal at your desk\n"),
    ("title without a colon", "PM024", _TITLE, "    §title Legal at your desk\n"),
    ("title that is a hash", "PM103", "title: Legal at your desk", "title§: #1 in town"),
    ("the same block", "PM014", "news:\n", "§facts:\n"),
    # One fault, one message.
    ("capital person", "PM107", "  jonas: {name: J", "  §Jonas: {name: J"),
    ("capital block", "PM101", "metrics:\n", "§Metrics:\n"),
    ("people by another word", "PM101", "people:\n", "§characters:\n"),
    ("about by another word", "PM101", "about: The", "§description: The"),
    ("event for events", "PM101", "events:\n", "§event:\n"),
    ("people as a list", "PM104", _PEOPLE, "  §- {name: Raj Mehta, role: Lead, trust: 60}\n"),
    ("person with a taken word", "PM212", "  raj: {name: R", "  §you: {name: R"),
    ("person with a digit", "PM107", "  raj: {name: R", "  §2raj: {name: R"),
    ("block too deep", "PM019", "activities:\n  w", "  §activities:\n  w"),
    ("days in words", "PM108", "days: 3 ", "days: §three "),
    (
        "one truth",
        "PM120",
        _TRUTH,
        "",
    ),
    ("at for arrives", "PM101", "    arrives: day 1 8:00", "    §at: day 1 8:00"),
    ("umlaut in a name", "PM107", "  outage:\n", "  §Störung:\n"),
    ("decimal comma", "PM108", "effects: {risk: -3}", "effects: {risk: §-3,5}"),
    ("tight change", "PM018", "effects: {risk: -3}", "effects: {§risk:-3}"),
    # What was accepted in silence.
    ("longer than a day", "PM305", "takes: 2h\n    limit", "takes: §12h\n    limit"),
    ("fact without a source", "PM317", _LEARN, ""),
    ("no better than guessing", "PM318", "right: 55%", "right: §50%"),
    ("two signs", "PM108", "effects: {signup: +14}", "effects: {signup: §--14}"),
    ("unknown picture", "PM209", "days: 3 ", "picture: §bakery\ndays: 3 "),
    ("unknown icon", "PM209", "    kind: data\n", "    kind: data\n    icon: §bread\n"),
    ("unknown room", "PM110", "room: cafe", "room: §bakery"),
    ("goal at the start", "PM319", "goal: 55", "goal: §41"),
    ("percent of trust", "PM121", "needs: trust.raj >= 40", "needs: trust.raj >= 40§%"),
    ("percent in a sum", "PM121", "signup > 45", "trust.raj - 5 > 45§%"),
    ("deadline on no flag", "PM219", "needs: risk <= 30", "needs: §audited"),
    # Conditions.
    ("time of day", "PM115", "rang_mia and signup", "hour >= §14:00 and rang_mia and signup"),
    ("capital and", "PM115", "rang_mia and signup", "rang_mia §AND signup"),
    ("truth in a condition", "PM202", "needs: trust.raj >= 40", "needs: §why_stall is papers"),
    ("mood of a person", "PM202", "needs: trust.raj >= 40", "needs: §raj is angry"),
    ("number as a word", "PM202", "needs: trust.raj >= 40", "needs: §signup is low"),
    ("capital flag", "PM107", "sets: rang_mia", "sets: §Rang_Mia"),
    (
        "flags with a comma",
        "PM107",
        "        sets: knows_storage\n",
        "        sets: §knows_storage, happy\n",
    ),
    # Wishes of a talk.
    ("wish for no such step", "PM222", "[Why passports]", "[Why passports, {§stroe: where}]"),
    ("wish for what nobody says", "PM222", "[Why passports]", "[{§why_stall: why they stall}]"),
    ("second name of a wish", "PM222", "[Why passports]", "[{store or §guardd: where}]"),
    ("wish with a colon", "PM222", "[Why passports]", "[{§Why passports: and where}]"),
    ("wishes behind one dash", "PM105", "[Why passports]", "[{store: where, §guarded: why}]"),
)
"""Name, code, the sketch's text, the author's text."""

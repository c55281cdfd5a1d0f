"""What authors type by mistake about negotiations.

As in `mistakes`: name, code, the sketch's text, the author's text with `§` at the finding's place.
"""

from __future__ import annotations

_TABLE = "{with: lola, at: day 1 14:00, lasts: 45m, patience: 7"
_JUNE = "june: {name: by 6 June, you: 0, lola: 10, due: day 3 12:00"
_JUDGED = "            judged: day 2 12:00\n"
_PROMISE = (
    "      promise:\n"
    "        to: lola\n"
    "        what: Verdant live with <scope>, <date>\n"
    "        due: <date.due>\n"
    "        kept when: shipped.doc_check\n"
)
_ALL = "all: {name: all of Europe, you: 0, lola: 10}"
_ESCALATE = "escalate: {to: jonas, text"
_BETTER = "[{when: knows_storage, you: +1}, {when: trust.raj < 40, you: -0.5}]"
_NO = "      no: |\n        lola: No. Kindly, but no.\n"
_DAYS = (
    "      days: {name: Days, weight: {you: 1, raj: 1}, values: "
    "{two: {name: two days, you: 10, raj: 2}, four: {name: four days, you: 4, raj: 10}}}\n"
)
_PEOPLE = (
    "      heads: {name: People, weight: {you: 1, raj: 2}, values: "
    "{one: {name: one tester, you: 8, raj: 3}, both: {name: two testers, you: 5, raj: 9}}}\n"
)
_AGREED = f"      §{(_DAYS + _PEOPLE).lstrip()}".replace("you: 4", "you: 10").replace(
    "you: 5", "you: 8"
)
_NO_DEAL = "    no deal: {you: 2, raj: 2, better: {when: germany_first, you: +1}}\n"
_HEADS = "one: {name: one tester, you: 8, raj: 3}"

TABLE_MISTAKES: tuple[tuple[str, str, str, str], ...] = (
    # Shape.
    ("table without a person", "PM102", "table: {with: lola, at", "table: §{at"),
    ("table without its time", "PM102", "table: {with: raj, lasts: 20m}", "table: §{with: raj}"),
    ("no table", "PM102", "    table: {with: raj, lasts: 20m}\n", ""),
    (
        "person beside the table",
        "PM101",
        "    title: Who tests\n",
        "    §with: raj\n    title: T\n",
    ),
    ("no patience", "PM109", "patience: 7", "patience: §2"),
    ("endless patience", "PM109", "patience: 7", "patience: §20"),
    ("unknown temper", "PM110", "temper: linear", "temper: §bulware"),
    ("unknown room of a table", "PM110", "room: meeting-room", "room: §kitchen"),
    ("bare lasts", "PM112", "lasts: 45m", "lasts: §45"),
    ("takes for lasts", "PM101", "with: raj, lasts: 20m", "with: raj, §takes: 20m"),
    ("table every day", "PM114", "at: day 1 14:00, lasts", "at: §daily 14:00, lasts"),
    ("negotiation without a title", "PM102", "    title: Who tests\n    t", "    §t"),
    ("name for title", "PM101", "    title: Who tests\n", "    §name: Who tests\n"),
    ("no deal without a worth", "PM102", "no deal: {you: 2, raj: 2,", "no deal: §{you: 2,"),
    ("nothing about no deal", "PM102", _NO_DEAL, ""),
    ("worth of somebody else", "PM101", "you: 9, lola: 6", "you: 9, §jonas: 6"),
    ("worth of a misspelt person", "PM101", "you: 9, lola: 6", "you: 9, §loola: 6"),
    ("worth for me", "PM101", "you: 9, lola: 6", "§me: 9, lola: 6"),
    ("worth left out", "PM102", _ALL, "all: §{name: all of Europe, you: 0}"),
    ("own worth left out", "PM102", _ALL, "all: §{name: all of Europe, lola: 10}"),
    ("worth beyond ten", "PM109", "you: 9, lola: 6", "you: §90, lola: 6"),
    ("negative worth", "PM109", "you: 9, lola: 6", "you: 9, lola: §-6"),
    ("signed worth", "PM108", "you: 9, lola: 6", "you: §+9, lola: 6"),
    ("weight of nothing", "PM109", "weight: {you: 4, lola: 2}", "weight: {you: §0, lola: 2}"),
    ("one weight", "PM104", "weight: {you: 4, lola: 2}", "weight: §4"),
    ("half a weight", "PM102", "weight: {you: 4, lola: 2}", "weight: §{you: 4}"),
    (
        "issue without values",
        "PM102",
        _DAYS,
        "      days: §{name: Days, weight: {you: 1, raj: 1}}\n",
    ),
    ("one issue", "PM120", _DAYS, ""),
    (
        "issue without a weight",
        "PM102",
        "{name: Days, weight: {you: 1, raj: 1}, ",
        "§{name: Days, ",
    ),
    ("one value", "PM120", ", both: {name: two testers, you: 5, raj: 9}", ""),
    (
        "six values",
        "PM120",
        _HEADS,
        ", ".join(_HEADS.replace("one:", f"n{n}:") for n in range(5)),
    ),
    ("value in words", "PM104", _ALL, "all: §all of Europe"),
    ("value without a name", "PM102", _ALL, "all: §{you: 0, lola: 10}"),
    ("minutes of a value", "PM122", _ALL, "all: {name: all, you: 0, lola: 10, §takes: 5m}"),
    ("minutes of a deal", "PM122", "      text: You shake hands.\n", "      §takes: 5m\n"),
    ("minutes of an escalation", "PM122", _ESCALATE, "escalate: {to: jonas, §takes: 5m, text"),
    ("better without a sign", "PM111", "you: +1}, {when", "you: §1}, {when"),
    ("better without when", "PM102", _BETTER, "[§{you: +1}]"),
    ("text and note", "PM014", "no deal:\n", "no deal:\n      note: §So be it.\n"),
    ("line without a speaker", "PM117", _NO, "      no: §Kindly, but no.\n"),
    ("says without its bar", "PM106", _NO, "      §no:\n        lola: No.\n        lola: No!\n"),
    ("unknown moment of the talk", "PM101", "      warmer: |\n", "      §warm: |\n"),
    ("criterion without text", "PM102", "{text: What the notary says., ", "§{"),
    ("criterion in words", "PM104", "{text: What the notary says., needs: knows_storage}", "§Law"),
    ("escalation to nobody", "PM102", "escalate: {to: jonas, ", "escalate: §{"),
    ("escalation without text", "PM102", "text: Ask Jonas to decide., ", ""),
    # If and then.
    ("if without judged", "PM119", _JUDGED, ""),
    ("then without if", "PM119", "            else: july\n", ""),
    ("if in another tongue", "PM116", "if: signup >= 50", "if: signup §&& 50"),
    ("judged without a day", "PM114", _JUDGED, "            judged: §12:00\n"),
    ("judged after the end", "PM304", _JUDGED, "            judged: §day 4 12:00\n"),
    ("judged at night", "PM305", _JUDGED, "            judged: §day 2 22:00\n"),
    ("judged before the table", "PM312", _JUDGED, "            judged: §day 1 12:00\n"),
    ("unknown then", "PM220", "            then: june\n", "            then: §jun\n"),
    ("then itself", "PM220", "            then: june\n", "            then: §pilot\n"),
    ("unknown else", "PM220", "            else: july\n", "            else: §august\n"),
    # Promises.
    ("due at an unreadable moment", "PM114", _JUNE, _JUNE.replace("day 3 12:00", "§June")),
    ("due before the table", "PM312", _JUNE, _JUNE.replace("day 3 12:00", "§day 1 12:00")),
    ("due in the night", "PM305", _JUNE, _JUNE.replace("day 3 12:00", "§day 3 20:00")),
    ("due of an unknown issue", "PM220", "due: <date.due>", "due: §<dates.due>"),
    ("due of an issue itself", "PM220", "due: <date.due>", "due: §<date>"),
    ("due of an issue without any", "PM119", "due: <date.due>", "due: end"),
    ("due that nobody asks for", "PM119", _PROMISE, ""),
    (
        "kept when that nobody asks for",
        "PM119",
        _HEADS,
        "one: {name: one tester, you: 8, raj: 3, kept when: §germany_first}",
    ),
    ("no value with a due", "PM119", "due: <date.due>", "due: §<scope.due>"),
    ("unknown issue in the text", "PM208", "live with <scope>,", "live with §<scop>,"),
    ("unknown name in the text", "PM208", "live with <scope>,", "live with §<berlin>,"),
    ("promise to nobody", "PM201", "        to: lola\n", "        to: §lolla\n"),
    ("promise on nothing", "PM219", "kept when: shipped.doc_check\n", "kept when: §it_shipped\n"),
    # Names.
    ("table with nobody", "PM201", _TABLE, _TABLE.replace("with: ", "with: §").replace("la,", ",")),
    ("table with another", "PM119", _TABLE, _TABLE.replace("lola", "§jonas")),
    ("escalation to a stranger", "PM201", _ESCALATE, "escalate: {to: §wilma, text"),
    (
        "unknown interest of an issue",
        "PM206",
        "tells: quota\n        why",
        "tells: §qota\n        why",
    ),
    ("unknown speaker at the table", "PM201", "lola: Let us stay", "§lolla: Let us stay"),
    ("effect of a value on nothing", "PM207", "{signup: +3}", "{§signups: +3}"),
    ("unknown name in better", "PM202", "when: trust.raj < 40", "when: §trust.ray < 40"),
    ("flag in better never set", "PM211", "when: germany_first", "when: §germany_last"),
    ("deal of an unknown table", "PM202", "good: knows_storage,", "good: §deal.eu_lunch,"),
    ("deal beyond measure", "PM310", "good: knows_storage,", "good: §deal.eu_launch > 1,"),
    ("then to no table", "PM203", "    then: tests\n", "    then: §test\n"),
    ("effect on a deal", "PM207", "effects: {trust.lola: +2}", "effects: {§deal.tests: +2}"),
    ("flag like a negotiation", "PM212", "sets: germany_first", "sets: [germany_first, §tests]"),
    ("negotiation with a capital", "PM107", "  tests:\n", "  §Tests:\n"),
    ("negotiation like a meeting", "PM212", "  eu_launch:\n", "  §review:\n"),
    ("negotiation like an event", "PM212", "  outage:\n", "  tests:\n"),
    # Sense.
    ("table at night", "PM305", "at: day 1 14:00, lasts", "at: §day 1 20:00, lasts"),
    ("table at a quarter past", "PM305", "at: day 1 14:00, lasts", "at: §day 1 14:15, lasts"),
    ("table after the end", "PM304", "at: day 1 14:00, lasts", "at: §day 5 14:00, lasts"),
    (
        "two tables at once",
        "PM306",
        "{with: raj, lasts: 20m}",
        "{with: raj, at: §day 1 14:30, lasts: 20m}",
    ),
    ("negotiation that nobody opens", "PM325", "    then: tests\n", ""),
    ("nobody could agree", "PM326", "no deal: {you: 2, raj: 2", "no deal: §{you: 9, raj: 8"),
    ("nothing to bargain about", "PM327", _DAYS + _PEOPLE, _AGREED),
)
"""Name, code, the sketch's text, the author's text."""

"""Facts about breaking and fitting text."""

from hypothesis import given
from hypothesis import strategies as st

from pmsim.gui.measure import ELLIPSIS, fit, line_width, runs, shorten, wrap, wrap_evenly, wrap_runs
from pmsim.gui.shapes import Run
from pmsim.gui.theme import BODY, SPEECH, TEXT_FLOOR, TypeStyle


class Even:
    """Every letter half as wide as it is high."""

    def width(self, text: str, style: TypeStyle) -> float:
        """Letters times half their size."""
        return len(text) * style.size / 2


EVEN = Even()
WORDS = st.text(st.sampled_from("abc  *,"), max_size=80)


@given(WORDS, st.floats(20, 400))
def test_no_line_is_wider_than_asked(text: str, width: float) -> None:
    lines = wrap(text, BODY, width, EVEN)

    assert all(EVEN.width(line, BODY) <= width for line in lines)


@given(WORDS, st.floats(20, 400))
def test_no_line_with_emphasis_is_wider_than_asked(text: str, width: float) -> None:
    lines = wrap_runs(text, BODY, width, EVEN)

    assert all(line_width(line, BODY, EVEN) <= width for line in lines)


@given(WORDS, st.floats(20, 400))
def test_wrapping_loses_no_letter(text: str, width: float) -> None:
    joined = "".join(wrap(text, BODY, width, EVEN))

    assert joined.replace(" ", "") == text.replace(" ", "")


def test_lines_break_at_spaces_and_where_the_author_broke_them() -> None:
    width = EVEN.width("one two", BODY) * 1.02

    assert wrap("one two three\nfour", BODY, width, EVEN) == ("one two", "three", "four")


def test_stars_make_emphasis_and_a_single_star_stays_a_star() -> None:
    assert runs("in *three* stand-ups") == (
        Run("in "),
        Run("three", heavy=True),
        Run(" stand-ups"),
    )
    assert runs("*three*", mark="#FFE3A8") == (Run("three", mark="#FFE3A8"),)
    assert runs("2 * 3") == (Run("2 * 3"),)


def test_text_that_fits_is_left_alone() -> None:
    assert fit("short", SPEECH, 400, 1, EVEN).style == SPEECH
    assert shorten("short", SPEECH, 400, EVEN) == "short"


def test_text_shrinks_a_step_before_it_breaks() -> None:
    width = EVEN.width("Make this offer", SPEECH) * 0.95

    fitted = fit("Make this offer", SPEECH, width, 2, EVEN)

    assert fitted.lines == ("Make this offer",)
    assert fitted.style.size < SPEECH.size


def test_text_that_cannot_fit_ends_in_an_ellipsis() -> None:
    fitted = fit("a very long title of a block", BODY, 80, 1, EVEN)

    assert fitted.cut
    assert fitted.lines[-1].endswith(ELLIPSIS)
    assert EVEN.width(fitted.lines[-1], fitted.style) <= 80


def test_shrinking_never_goes_below_the_floor() -> None:
    assert fit("long " * 40, BODY, 60, 1, EVEN).style.size >= TEXT_FLOOR


def test_no_full_stop_stands_before_an_ellipsis() -> None:
    width = EVEN.width("So it does.…", BODY) * 1.02

    assert shorten("So it does. Then it stops", BODY, width, EVEN) == "So it does…"


def test_a_text_is_cut_between_words_where_that_costs_little() -> None:
    width = EVEN.width("Vision sync (wee…", BODY) * 1.02

    assert shorten("Vision sync (weekly, Nell’s)", BODY, width, EVEN) == "Vision sync…"
    assert shorten("An incomprehensibility", BODY, width, EVEN) == "An incomprehensi…"


@given(WORDS, st.floats(60, 400))
def test_even_lines_are_no_more_than_full_ones_and_hold_the_same(text: str, width: float) -> None:
    full, even = (wrapped(text, BODY, width, EVEN) for wrapped in (wrap_runs, wrap_evenly))

    assert len(even) <= len(full)
    joined = ["".join(run.text for line in lines for run in line) for lines in (full, even)]
    assert joined[0].replace(" ", "") == joined[1].replace(" ", "")


def test_no_single_word_is_left_on_the_last_line_when_the_lines_can_share() -> None:
    width = EVEN.width("most people ask me this one standing", BODY) * 1.02

    lines = wrap_evenly("most people ask me this one standing up", BODY, width, EVEN)

    assert [line[0].text for line in lines] == ["most people ask me this one", "standing up"]

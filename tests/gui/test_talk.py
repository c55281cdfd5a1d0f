"""Facts about a talk: one line at a time, answers when all is said, and the last words heard."""

from __future__ import annotations

from itertools import pairwise

import pytest
from attrs import evolve

from pmsim.gui import theme, touch
from pmsim.gui.inputs import Key
from pmsim.gui.parts.bubbles import Speech, bubble_height
from pmsim.gui.parts.choices import Choice, Cost
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.replies import Reply
from pmsim.gui.route import screen_for
from pmsim.gui.screen import STAY, Act, Become, Call, Pop, Push
from pmsim.gui.screens.ask import AskScreen
from pmsim.gui.screens.sheets_people import PersonSheet
from pmsim.gui.screens.sheets_said import SaidSheet
from pmsim.gui.screens.talk import GO_ON, LISTEN, PERSON, TalkScreen
from pmsim.gui.screens.talk_bar import Before
from pmsim.gui.screens.talk_draw import length
from pmsim.gui.screens.talk_pages import Page
from pmsim.gui.screens.talk_place import places_for
from pmsim.gui.screens.talk_words import scene_of
from pmsim.gui.shapes import Icon, Layer, Picture
from pmsim.gui.tooltip import unread
from pmsim.model.scenario import Wish
from pmsim.model.state import Phase
from pmsim.view.offers import see_offers
from pmsim.view.words import duration
from tests.gui.days import SETTLED, at_phase, faults_of, moments
from tests.gui.reading import words

SEEDS = (3, 5)


def talks(seed: int = 3) -> tuple[TalkScreen, ...]:
    return tuple(TalkScreen.open(one) for one in at_phase(seed, Phase.TALK))


def heard(screen: TalkScreen) -> TalkScreen:
    """The same screen after everything was listened to."""
    for _ in range(99):
        if screen.done:
            return screen
        result = screen.chosen(LISTEN)
        assert isinstance(result, Become)
        assert isinstance(result.screen, TalkScreen)
        screen = result.screen
    raise AssertionError("the talk never ends")


def last_words() -> TalkScreen:
    """A talk that has just ended."""
    found = moments(3)
    for now, then in pairwise(found):
        if now.state.phase == Phase.TALK and then.state.phase != Phase.TALK:
            rest = TalkScreen.open(now).lingers(then)
            if isinstance(rest, TalkScreen):
                return rest
    raise AssertionError("no talk ended with words")


def test_letters_appear_one_by_one_and_no_answer_can_be_pressed(look: Look) -> None:
    screen = talks()[0]
    early, later = screen.lay_out(look, 200), screen.lay_out(look, 900)

    assert len(words(early)) < len(words(later))
    assert ("answer", 0) not in touch.focus_order(later)
    assert any(isinstance(one, Layer) and 0 < one.opacity < 1 for one in later)


def test_with_less_motion_the_line_is_whole_at_once(look: Look) -> None:
    screen = talks()[0]

    assert screen.pages[0].text in words(screen.lay_out(evolve(look, calm=True), 0))


def test_a_line_completes_by_itself() -> None:
    screen = talks()[0]
    needs = length(screen.pages[0]) * 1000 / theme.SPEECH_PER_SECOND

    assert screen.moves(0)
    assert screen.tick(int(needs) - 50) is STAY
    result = screen.tick(int(needs) + 50)
    assert isinstance(result, Become)
    assert not result.screen.moves(int(needs) + 50)


def test_a_key_completes_the_line_and_the_next_one_turns_the_page() -> None:
    screen = next(one for one in talks() if len(one.pages) > 1)

    whole = screen.key(Key("x"), None)
    assert isinstance(whole, Become)
    assert whole.screen == evolve(screen, whole=True)
    turned = whole.screen.key(Key("space"), None)
    assert isinstance(turned, Become)
    assert turned.anew
    assert turned.screen == evolve(screen, page=1)


def test_when_all_is_said_the_answers_are_open_and_the_first_has_the_focus(look: Look) -> None:
    screen = heard(talks()[0])
    order = touch.focus_order(screen.lay_out(look, 0))

    assert LISTEN not in order
    assert screen.home() in order
    assert screen.home() == ("answer", 0)


def test_a_digit_answers() -> None:
    screen = heard(talks()[0])
    offers = see_offers(screen.playing.program, screen.playing.state)

    assert screen.key(Key("1"), None) == Act((offers[0].action,))
    assert screen.key(Key("9"), None) is STAY


def test_a_digit_pressed_too_early_only_completes_the_line() -> None:
    assert isinstance(talks()[0].key(Key("1"), None), Become)


def test_h_shows_the_talk_so_far(look: Look) -> None:
    screen = heard(talks()[1])
    result = screen.key(Key("h"), None)

    assert isinstance(result, Push)
    assert isinstance(result.screen, SaidSheet)
    assert screen.pages[-1].text in words(result.screen.lay_out(look, 0))


def card(screen: TalkScreen) -> AskScreen:
    """What Escape brings."""
    result = screen.key(Key("escape"), None)
    assert isinstance(result, Push)
    assert isinstance(result.screen, AskScreen)
    return result.screen


def test_escape_asks_before_it_leaves_and_says_what_it_costs(look: Look) -> None:
    screen = talks()[0]
    asked = card(screen)

    told = words(asked.lay_out(look, 0))
    assert "2 min, Babak’s trust −3" in told
    assert "what was not said stays unsaid" in told
    leave = see_offers(screen.playing.program, screen.playing.state)[-1]
    assert asked.chosen(0) == Act((leave.action,))
    assert asked.key(Key("escape"), None) == Pop()
    assert faults_of(asked, look) == []


def test_the_cog_brings_the_same_card_and_the_menu_is_one_of_its_answers() -> None:
    screen = talks()[0]
    assert screen.chosen("menu") == screen.key(Key("escape"), None)
    assert card(screen).chosen(1) == Call("pause")
    assert last_words().chosen("menu") == Call("pause")


def test_a_screen_reader_hears_the_price_with_the_way_out(look: Look) -> None:
    assert "Babak’s trust −3" in touch.says(card(talks()[0]).lay_out(look, 0), 0)


def test_after_the_last_words_escape_is_left_to_the_app() -> None:
    assert last_words().key(Key("escape"), None) is STAY


def test_every_cost_is_told_before_an_answer_is_picked(look: Look) -> None:
    for screen in map(heard, talks()):
        told = words(screen.lay_out(look, 0)).replace(" ", "").lower()
        scene = scene_of(screen.playing)
        for offer in scene.choices if scene else ():
            for cost in offer.costs if offer.open else ():
                parts = cost.text.removesuffix(f", {cost.word}") if cost.word else cost.text
                assert parts.replace(" ", "").lower() in told


def test_what_you_said_stands_beside_the_answer(look: Look) -> None:
    screen = next(one for one in talks() if one.pages[0].own)

    assert screen.pages[0].own in words(screen.lay_out(look, 0))


def test_the_last_words_stay_until_they_are_read() -> None:
    rest = last_words()

    assert rest.over
    assert heard(rest).primary() == GO_ON
    assert heard(rest).chosen(GO_ON) == Act(())
    assert heard(rest).key(Key("space"), None) == Act(())


def test_after_the_last_words_the_day_goes_on() -> None:
    rest = last_words()

    assert not isinstance(screen_for(rest.playing, rest), TalkScreen)


def test_a_talk_that_goes_on_does_not_linger() -> None:
    screen = talks()[0]

    assert screen.lingers(screen.playing) is None


@pytest.mark.parametrize("seed", SEEDS)
def test_a_talk_has_no_fault(look: Look, seed: int) -> None:
    for screen in talks(seed):
        assert faults_of(screen, look, 300) == []
        assert faults_of(heard(screen), look) == []


def test_last_words_have_no_fault(look: Look) -> None:
    assert faults_of(last_words(), look) == []
    assert faults_of(heard(last_words()), look) == []


def test_five_long_answers_make_the_words_smaller_and_never_cover_them(look: Look) -> None:
    said = "There is fresh ink on the second slide. Good. Now tell me what is on none of them. " * 2
    answer = Choice("1", "Where it is thin. Here, here, and here.", (Cost("clock", "6 min"),))
    replies = tuple(Reply(answer, Touch(("answer", n))) for n in range(5))
    large = evolve(look, text=1.5)
    places = places_for(large, (said,), replies, own=False)
    speech = Speech(said, style=places.style)

    assert places.text < 1.5
    tall = bubble_height(large.capped(places.text), places.bubble.w, speech)
    assert places.bubble.y + tall <= places.replies[0].y
    assert places.replies[-1].bottom <= theme.CANVAS_H


def test_a_very_long_line_still_fits(look: Look) -> None:
    screen = heard(talks()[0])
    long = Page(
        "We could, of course, ask everybody who ever came here. " * 4, screen.about.person, "even"
    )

    assert faults_of(evolve(screen, pages=(long,), page=0), look) == []


def ticks(screen: TalkScreen, look: Look, now: int = SETTLED) -> int:
    """How many pills have their tick."""
    shapes = screen.lay_out(look, now)
    return sum(isinstance(one, Icon) and one.name == "check" for one in shapes)


def test_a_wish_is_ticked_when_it_is_met(look: Look) -> None:
    before, after = heard(talks(3)[-2]), heard(talks(3)[-1])

    assert (ticks(before, look), ticks(after, look)) == (0, 1)
    assert "1 learned" not in words(after.lay_out(look, 0))
    assert "1 learned" in words(after.lay_out(evolve(look, text=1.15), 0))


def test_what_no_wish_has_named_is_counted_and_ticked(look: Look) -> None:
    screen = heard(talks(3)[-1])
    about = evolve(screen.about, learn=(Wish("whether she believes you"),))

    assert "1 learned" in words(evolve(screen, about=about).lay_out(look, 0))


def test_the_last_words_still_show_what_one_came_for(look: Look) -> None:
    rest = last_words()
    shown = words(rest.lay_out(look, 0))

    assert rest.about.learn[0].text in shown
    assert f"of {duration(rest.about.lasts)} used" in shown


def turns() -> tuple[TalkScreen, ...]:
    """What follows each answer that did not end a talk."""
    found = (
        TalkScreen.open(one).renewed(other)
        for one, other in pairwise(moments(3))
        if one.state.phase == other.state.phase == Phase.TALK
    )
    return tuple(one for one in found if isinstance(one, TalkScreen))


def portraits(screen: TalkScreen, look: Look, now: int) -> list[str]:
    """Who is seen, in which moods."""
    pictures = (s for s in touch.flat(screen.lay_out(look, now)) if isinstance(s, Picture))
    return [one.name for one in pictures if one.name.startswith("portraits/")]


def test_a_face_turns_into_the_other_and_its_badge_pops(look: Look) -> None:
    screen = next(one for one in turns() if len(portraits(one, look, 0)) == 2)
    early, late = screen.lay_out(look, 40), screen.lay_out(look, theme.BADGE_POP.ms)

    assert len(portraits(screen, look, theme.MOOD_CHANGE.ms)) == 1
    assert sum(isinstance(s, Layer) and s.scale > 1 for s in early) == 1
    assert not any(isinstance(s, Layer) and s.scale > 1 for s in late)
    assert evolve(screen, whole=True).moves(theme.MOOD_CHANGE.ms - 1)
    assert not evolve(screen, whole=True).moves(99_999)


def test_a_face_does_not_turn_again_over_what_nobody_says(look: Look) -> None:
    screen = next(one for one in turns() if len(portraits(one, look, 0)) == 2)
    told = evolve(screen, pages=(*screen.pages, Page("Rain on the window.")), whole=True)
    last = evolve(told, page=len(told.pages) - 1)

    assert len(portraits(last, look, 0)) == 1


def test_the_pencil_draws_its_tick_and_the_minutes_fill_one_by_one(look: Look) -> None:
    screen = next(one for one in turns() if one.before and ticks(one, look))
    assert screen.before == Before(0, (False,) * len(screen.about.learn), 0)
    early, late = (ticks(screen, look, ms) for ms in (100, theme.TICK_DRAWN.ms))
    growing = [
        sum(isinstance(s, Layer) and s.scale < 1 for s in screen.lay_out(look, ms))
        for ms in (20, 100, 2000)
    ]

    assert (early, late) == (0, 1)
    assert growing == [1, 2, 0]
    assert screen.lay_out(look, 2000) == evolve(screen, before=None).lay_out(look, 2000)
    calm = evolve(look, calm=True)
    assert not any(isinstance(s, Layer) and s.scale < 1 for s in screen.lay_out(calm, 0))


def test_the_plate_tells_why_a_mood_has_changed_and_leads_to_the_person(look: Look) -> None:
    screen = next(one for one in turns() if len(portraits(one, look, 0)) == 2)
    answer = screen.chosen(PERSON)

    assert screen.pages[0].own in unread(screen.lay_out(look, 0), PERSON)
    assert isinstance(answer, Push)
    assert isinstance(answer.screen, PersonSheet)
    assert unread(talks()[0].lay_out(look, 0), PERSON) == ""


def test_a_mood_that_changed_before_the_first_page_is_known_too(look: Look) -> None:
    screen = next(one for one in turns() if len(portraits(one, look, 0)) == 2)
    silent = evolve(screen, pages=(Page("Rain on the window."),), before=None)

    assert faults_of(silent, look) == []


def test_odds_tell_how_they_came_about(look: Look) -> None:
    for screen in map(heard, talks()):
        shapes = screen.lay_out(look, 0)
        for number, offer in enumerate(screen._offers()):
            chance = any(cost.kind == "odds" for cost in offer.costs)
            told = unread(shapes, ("answer", number))
            assert told.endswith("it asks for.") == (chance and offer.open)


def test_letters_need_no_more_than_their_own_pictures() -> None:
    screen = talks()[0]

    assert len({screen.frame(ms) for ms in range(1000, 2000)}) <= theme.SPEECH_PER_SECOND + 1

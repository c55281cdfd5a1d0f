"""Title, briefing, settings, pause, help and saves: what they lead to, and no faults to see."""

from pathlib import Path

import pytest
from attrs import evolve

from pmsim.gui import faults, touch
from pmsim.gui.colours import DAY, LOUD
from pmsim.gui.ear import Moment, by_hand
from pmsim.gui.inputs import Drag, Key
from pmsim.gui.lobby import Card, Lobby, lobby
from pmsim.gui.own_sheets import help_for
from pmsim.gui.paint import Painter
from pmsim.gui.parts.look import Hand, Look
from pmsim.gui.screen import (
    STAY,
    Become,
    Brief,
    Call,
    GoOn,
    Home,
    Pop,
    Screen,
    Settle,
    StartGame,
    Undo,
)
from pmsim.gui.screens.ask import Answer, AskScreen
from pmsim.gui.screens.briefing import BriefingScreen
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.pause import PauseScreen
from pmsim.gui.screens.saves import SavesScreen
from pmsim.gui.screens.settings import SettingsScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.shapes import Label, Picture, Sketch
from pmsim.gui.theme import HANDLE
from pmsim.gui.touch import flat
from pmsim.model.actions import Action
from pmsim.session.play import Start
from pmsim.session.settings import TEXT_SIZES, Settings
from pmsim.session.shelf import Shelf
from pmsim.session.store import Store
from pmsim.view.briefing import see_briefing
from pmsim.view.words import MINUS
from tests.gui.looking_back import to_the_end
from tests.gui.player import Player
from tests.gui.reading import words
from tests.shipped import shipped_scenarios


@pytest.fixture(scope="module")
def doors(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lobby, Lobby]:
    """The lobby before the first day, and with a day begun and one that is damaged."""
    shelf = Shelf(Store(tmp_path_factory.mktemp("saves")))
    new = lobby(shelf)
    path = shelf.shipped()[0]
    scenario = shelf.load(path).scenario
    assert scenario
    for seed in (1, 2):
        game = shelf.start(path, scenario, Start(seed))
        game.act(Action("start"))
        game.close()
    worst = shelf.store.listing()[-1].path
    worst.write_text("pmsim save 1, readable from 1\nnothing more\n")
    return new, lobby(shelf)


def letter_of(card: Card) -> BriefingScreen:
    """The letter behind a card of the title."""
    scenario = next(one for one in shipped_scenarios() if one.key == card.synopsis.key)
    return BriefingScreen.open(card.path, see_briefing(scenario))


def screens(doors: tuple[Lobby, Lobby]) -> dict[str, Screen]:
    new, used = doors
    letter = letter_of(new.cards[0])
    key = letter.briefing.backgrounds[4].key
    title = TitleScreen(used)
    many = evolve(used, cards=used.cards * 7)
    return {
        "title, new": TitleScreen(new),
        "title, with saves": title,
        "title, many scenarios": TitleScreen(many, 1),
        "letter": letter,
        "letter, second page": evolve(letter, page=1, picked=key),
        "goals": evolve(letter, side="goals", trait="skills", picked=key),
        "watch out": evolve(letter, trait="watch", picked=key),
        "settings": SettingsScreen(Settings(text=1.3, calm=True)),
        "pause": PauseScreen("first-monday-12"),
        "saves": SavesScreen(used.saves * 6, first=2),
        "ask": AskScreen("That did not work", "A sentence that explains it. " * 5),
    }


NAMES = (
    "title, new",
    "title, with saves",
    "title, many scenarios",
    "letter",
    "letter, second page",
    "goals",
    "watch out",
    "settings",
    "pause",
    "saves",
    "ask",
)


@pytest.mark.parametrize("text", TEXT_SIZES)
@pytest.mark.parametrize("palette", [DAY, LOUD], ids=["day", "contrast"])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_hidden_small_or_mute(
    name: str, palette: object, text: float, painter: Painter, doors: tuple[Lobby, Lobby]
) -> None:
    look = Look(LOUD if palette is LOUD else DAY, painter.measure, text)
    screen = screens(doors)[name]
    shapes = screen.lay_out(evolve(look, hand=Hand(focus=screen.home())), 0)

    measure = painter.measure
    assert faults.found(shapes, measure) == ()


@pytest.mark.parametrize("text", TEXT_SIZES)
@pytest.mark.parametrize("name", ["title, with saves", "letter"])
def test_help_points_at_the_screen(
    name: str, text: float, painter: Painter, doors: tuple[Lobby, Lobby]
) -> None:
    look = Look(DAY, painter.measure, text)
    screen = screens(doors)[name]
    shapes = screen.lay_out(look, 0)
    sheet = help_for(screen, shapes)
    shown = sheet.lay_out(look, 0)

    assert {s.text for s in shown if isinstance(s, Label)} >= {"1", "2"}
    assert faults.spills(shown, painter.measure) == ()
    assert faults.covered(shown, painter.measure) == ()
    assert isinstance(sheet.chosen("close"), Pop)


def test_homes_and_primaries_can_be_reached(look: Look, doors: tuple[Lobby, Lobby]) -> None:
    for name, screen in screens(doors).items():
        order = touch.focus_order(screen.lay_out(look, 0))
        assert screen.home() in (None, *order), name
        assert screen.primary() in (None, *order), name


def test_the_title_goes_on_with_the_latest_save(doors: tuple[Lobby, Lobby]) -> None:
    new, used = doors
    latest = used.latest
    assert latest

    assert TitleScreen(used).chosen("continue") == GoOn(latest.path)
    assert TitleScreen(new).chosen("continue") == Brief(new.cards[0].path)
    assert "Monday" in latest.where


def test_after_one_scenario_the_title_offers_the_next(
    look: Look, doors: tuple[Lobby, Lobby]
) -> None:
    first, second, *others = doors[0].cards
    played = evolve(doors[0], cards=(evolve(first, best="A"), second, *others))
    screen = TitleScreen(played)
    assert screen.chosen("continue") == Brief(second.path)
    assert "Start another day" in words(screen.lay_out(look, 5000))
    assert second.synopsis.title in touch.says(screen.lay_out(look, 5000), "continue")

    all_played = evolve(played, cards=tuple(evolve(one, best="B") for one in played.cards))
    assert TitleScreen(all_played).chosen("continue") == Brief(first.path)


def test_a_grade_of_a_save_has_a_real_minus_sign(tmp_path: Path) -> None:
    shelf = Shelf(Store(tmp_path))
    path = shelf.shipped()[0]
    scenario = shelf.load(path).scenario
    assert scenario
    found = set()
    for seed in range(1, 40):
        game = to_the_end(shelf.start(path, scenario, Start(seed)))
        game.close()
        found = {save.grade for save in lobby(shelf).saves}
        if any(len(one) > 1 and not one.endswith("+") for one in found):
            break
    assert MINUS in "".join(found)
    assert "-" not in "".join(found)


def test_a_day_that_is_over_can_be_looked_back_at(tmp_path: Path) -> None:
    player = Player(tmp_path)
    player.start()
    to_the_end(player.game)
    player.answer(Home())
    (save,) = tmp_path.glob("saves/*.pmsim")
    written = save.read_bytes()
    player.restart()

    player.click("saves")
    player.wait(500)
    player.click(("save", save.stem))
    player.wait(500)
    assert player.on(DebriefScreen)
    player.app.close()
    assert save.read_bytes() == written


def test_a_save_shows_its_scenario_and_how_one_is(look: Look, doors: tuple[Lobby, Lobby]) -> None:
    saves = doors[1].saves
    latest = next(save for save in saves if save.can_go_on)

    shapes = SavesScreen(saves).lay_out(look, 0)

    assert latest.shape.startswith("energy ")
    assert latest.shape in {shape.text for shape in shapes if isinstance(shape, Label)}
    pictures = {shape.name for shape in shapes if isinstance(shape, Picture)}
    assert f"scenes/{latest.picture}" in pictures


def test_a_damaged_save_has_a_line_and_goes_nowhere(doors: tuple[Lobby, Lobby]) -> None:
    saves = doors[1].saves
    worst = next(save for save in saves if not save.can_go_on)

    assert SavesScreen(saves).chosen(("save", worst.name)) is STAY
    assert worst.where


def test_the_row_of_scenarios_turns(doors: tuple[Lobby, Lobby]) -> None:
    title = TitleScreen(evolve(doors[1], cards=doors[1].cards * 7))
    on = title.chosen("on")

    assert isinstance(on, Become)
    assert isinstance(on.screen, TitleScreen)
    assert on.screen.first == 1
    assert title.chosen("back") is STAY


def test_a_mug_must_be_picked_before_the_day_starts(doors: tuple[Lobby, Lobby]) -> None:
    letter = letter_of(doors[0].cards[0])
    assert letter.chosen("start") is STAY

    picked = letter.key(Key("3"), None)
    assert isinstance(picked, Become)
    key = letter.briefing.backgrounds[2].key
    begun = StartGame(doors[0].cards[0].path, key)
    assert picked.screen.chosen("start") == begun


def test_enter_on_a_mug_picks_it_and_enter_again_begins(doors: tuple[Lobby, Lobby]) -> None:
    letter, enter = letter_of(doors[0].cards[0]), Key("return")
    key = letter.briefing.backgrounds[2].key
    assert not letter.seizes(enter, ("mug", key))

    answer = letter.chosen(("mug", key))
    assert isinstance(answer, Become)
    picked = answer.screen
    assert picked.seizes(enter, ("mug", key))
    assert picked.key(enter, ("mug", key)) == StartGame(doors[0].cards[0].path, key)
    assert not picked.seizes(enter, ("mug", letter.briefing.backgrounds[0].key))


def test_settings_answer_keys_and_clicks() -> None:
    screen = SettingsScreen(Settings())

    assert screen.chosen(("text", 1.3)) == Settle("text", 1.3)
    assert screen.key(Key("right"), ("text", 1.0)) == Settle("text", 1.15)
    assert screen.key(Key("left"), ("text", 1.0)) == Settle("text", 1.0)
    assert screen.chosen("contrast") == Settle("contrast", True)
    assert screen.key(Key("left"), "calm") == Settle("calm", False)
    assert Settings().with_("projector", value=True) == Settings(1.3, True, False, True)


def test_the_handle_of_the_volume_slides_to_its_notch_and_on_from_where_it_is(look: Look) -> None:
    def handle(screen: SettingsScreen, now: int, look: Look = look) -> float:
        shapes = screen.lay_out(look, now)
        spot = next(one.rect for one in flat(shapes) if one.target == ("volume", 0))
        knobs = (one for one in flat(shapes) if isinstance(one, Sketch))
        return next(one.rect.cx for one in knobs if one.rect.w == 40 and one.rect.y < spot.bottom)

    low, high = Settings(volume=0.2), Settings(volume=0.8)
    screen = SettingsScreen(low).changed(high, 1000, deaf=False)
    start, end = handle(SettingsScreen(low), 0), handle(SettingsScreen(high), 0)
    assert handle(screen, 1000) == start
    assert start < handle(screen, 1000 + HANDLE.ms // 3) < end
    assert handle(screen, 1000 + HANDLE.ms) == end
    assert handle(screen, 1000, evolve(look, calm=True)) == end
    assert screen.moves(1000 + HANDLE.ms - 1)
    assert not screen.moves(1000 + HANDLE.ms)
    back = screen.changed(low, 1030, deaf=False)
    assert handle(back, 1030) == handle(screen, 1030)
    grips = {one.rect for one in screen.lay_out(look, 1000) if one.target == "volume"}
    assert grips == {one.rect for one in screen.lay_out(look, 9000) if one.target == "volume"}


def test_every_notch_of_the_volume_is_heard_also_while_it_is_dragged() -> None:
    before, after = (
        Moment(SettingsScreen(one), 2, None, one)
        for one in (Settings(volume=0.2), Settings(volume=0.3))
    )

    assert by_hand(before, after, Drag(1, 1, 0, 0)) == "notch"
    assert by_hand(before, after, Key("right")) == "notch"
    assert by_hand(before, before, Drag(1, 1, 0, 0)) == ""


def test_the_pause_menu_leads_everywhere() -> None:
    screen = PauseScreen("first-monday-1")

    assert isinstance(screen.chosen("resume"), Pop)
    assert screen.chosen("undo") == Undo()
    assert screen.chosen("settings") == Call("settings")
    assert screen.chosen("home") == Home()


def test_escape_takes_the_mildest_answer() -> None:
    ask = AskScreen("Sure?", "Well?", (Answer("Yes", Home()), Answer("No", Pop())))

    assert ask.key(Key("escape"), None) == Pop()
    assert ask.chosen(0) == Home()
    turned = AskScreen("Sure?", "Well?", (Answer("No", Pop()), Answer("Yes", Home())))
    assert turned.key(Key("escape"), None) == Pop()
    only = AskScreen("So it is", "Well.", (Answer("Home", Home()),))
    assert only.key(Key("escape"), None) == Home()


def test_looking_through_the_saves_changes_none(tmp_path: Path) -> None:
    shelf = Shelf(Store(tmp_path))
    path = shelf.shipped()[0]
    scenario = shelf.load(path).scenario
    assert scenario
    game = shelf.start(path, scenario, Start(5))
    game.act(Action("start"))
    before = [(file.name, file.read_bytes()) for file in sorted(tmp_path.iterdir())]

    assert lobby(shelf).latest

    assert [(file.name, file.read_bytes()) for file in sorted(tmp_path.iterdir())] == before
    game.close()

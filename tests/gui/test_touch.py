"""Facts about mouse and keyboard on shapes."""

from pmsim.gui import touch
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Layer, Shapes, Zone, moved
from pmsim.gui.touch import Way


def _box(target: str | None, x: float, y: float, group: str = "") -> Box:
    return Box(Rect(x, y, 100, 40), "#FFFFFF", target=target, group=group, says=target or "")


GRID: Shapes = (
    _box("a", 0, 0, "grid"),
    _box("b", 110, 0, "grid"),
    _box("c", 0, 50, "grid"),
    _box("d", 110, 50, "grid"),
    _box("start", 300, 300, "action"),
)


def test_the_topmost_target_answers_the_mouse() -> None:
    assert touch.at((_box("under", 0, 0), _box("over", 20, 0)), 30, 10) == "over"


def test_a_shape_without_target_lets_the_mouse_through() -> None:
    assert touch.at((_box("under", 0, 0), _box(None, 0, 0)), 30, 10) == "under"


def test_nothing_answers_where_nothing_is() -> None:
    assert touch.at(GRID, 1000, 600) is None


def test_a_wall_stops_the_mouse_and_the_focus() -> None:
    wall = Zone(Rect(0, 0, 1280, 720), wall=True)
    shapes = (*GRID, wall, _box("close", 600, 400))

    assert touch.at(shapes, 10, 10) is None
    assert touch.at(shapes, 610, 410) == "close"
    assert touch.focus_order(shapes) == ("close",)


def test_shapes_inside_a_layer_answer_too() -> None:
    layer = Layer(Rect(0, 0, 200, 200), (_box("inside", 10, 10),))

    assert touch.at((layer,), 20, 20) == "inside"
    assert touch.at(moved((layer,), 500), 520, 20) == "inside"


def test_focus_goes_group_by_group_in_painting_order() -> None:
    assert touch.focus_order(GRID) == ("a", "b", "c", "d", "start")


def test_a_target_of_several_shapes_is_focused_once() -> None:
    assert touch.focus_order((_box("a", 0, 0), _box("a", 0, 0))) == ("a",)


def test_tab_goes_to_the_next_group_and_around() -> None:
    assert touch.next_group(GRID, "c") == "start"
    assert touch.next_group(GRID, "start") == "a"
    assert touch.next_group(GRID, "a", back=True) == "start"
    assert touch.next_group(GRID, None) == "a"
    assert touch.next_group((), None) is None


def test_arrows_go_to_the_nearest_target_that_way() -> None:
    assert touch.neighbour(GRID, "a", Way.RIGHT) == "b"
    assert touch.neighbour(GRID, "a", Way.DOWN) == "c"
    assert touch.neighbour(GRID, "d", Way.UP) == "b"
    assert touch.neighbour(GRID, "d", Way.LEFT) == "c"


def test_arrows_stay_inside_the_group() -> None:
    assert touch.neighbour(GRID, "d", Way.DOWN) == "d"
    assert touch.neighbour(GRID, "unknown", Way.DOWN) == "unknown"


def test_a_target_says_its_words() -> None:
    assert touch.says(GRID, "b") == "b"
    assert touch.says(GRID, "nobody") == ""
    assert touch.find(GRID, "nobody") is None

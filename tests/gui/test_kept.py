"""Facts about parts of a picture that are laid out once."""

from pmsim.gui.kept import kept


def test_the_same_arguments_get_the_very_same_answer() -> None:
    made: list[str] = []

    @kept
    def words(text: str, *, times: int = 1) -> tuple[str, ...]:
        made.append(text)
        return (text,) * times

    first = words("sun", times=2)
    assert words("sun", times=2) is first
    assert made == ["sun"]
    assert words("moon", times=2) == ("moon", "moon")
    assert words("sun", times=3) == ("sun",) * 3
    assert made == ["sun", "moon", "sun"]


def test_what_cannot_be_hashed_can_be_compared() -> None:
    @kept
    def total(numbers: list[int]) -> tuple[int]:
        return (sum(numbers),)

    numbers = [1, 2]
    assert total(numbers) is total([1, 2])

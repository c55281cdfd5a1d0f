"""The saves folder, and everything that can be wrong with one."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from pmsim.session.journal import Entry, Header, Journal
from pmsim.session.save import write
from pmsim.session.save_file import SaveError
from pmsim.session.store import Opened, SetAside, Store, read_save

HEADER = Header("tiny", "tiny", 7, "engineer", "0.1.0", "0" * 16)
ONE = Entry("advance", "1" * 16)
TWO = Entry("put dig", "2" * 16)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty folder of saves."""
    return Store(tmp_path / "saves")


def saved(store: Store, *entries: Entry) -> Path:
    """A closed save with these entries."""
    file = store.create(Journal(HEADER))
    for entry in entries:
        file.append(entry)
    file.close()
    return file.path


def opened(store: Store, path: Path) -> Opened:
    """A save that must open."""
    found = store.open(path)
    assert isinstance(found, Opened)
    return found


def test_a_line_is_in_the_file_as_soon_as_append_returns(store: Store) -> None:
    file = store.create(Journal(HEADER))
    file.append(ONE)
    assert read_save(file.path).journal == Journal(HEADER, (ONE,))
    file.close()


def test_saves_never_share_a_name(store: Store) -> None:
    assert saved(store).name == "tiny-1.pmsim"
    assert saved(store).name == "tiny-2.pmsim"


def test_the_latest_save_that_can_go_on_is_found(store: Store) -> None:
    oldest, begun = saved(store, ONE), saved(store, ONE, TWO)
    over, empty = saved(store, Entry("evening sofa", "3" * 16, "good")), saved(store)
    for age, path in enumerate((oldest, begun, over, empty)):
        os.utime(path, (1000 + age, 1000 + age))
    latest = store.latest()
    assert latest is not None
    assert latest.path == begun
    assert [info.path for info in store.listing()] == [empty, over, begun, oldest]


def test_no_folder_is_no_saves(tmp_path: Path) -> None:
    assert Store(tmp_path / "nowhere").listing() == ()


def test_a_save_under_play_is_locked_until_it_is_closed(store: Store) -> None:
    path = saved(store, ONE)
    first = opened(store, path)
    with pytest.raises(SaveError, match="another window"):
        store.open(path)
    first.file.close()
    opened(store, path).file.close()


def test_reading_a_save_under_play_is_no_trouble(store: Store) -> None:
    file = store.create(Journal(HEADER))
    file.append(ONE)
    read_save(file.path)
    assert store.listing()[0].journal == Journal(HEADER, (ONE,))
    with pytest.raises(SaveError, match="another window"):
        store.open(file.path)
    file.close()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is not a save"),
        (write(Journal(HEADER, (ONE, TWO))).replace("put", "\x07!").encode(), "damaged in line 9"),
    ],
)
def test_a_damaged_save_is_set_aside_and_named_in_one_sentence(
    store: Store, data: bytes, why: str
) -> None:
    path = saved(store, ONE)
    for number in (1, 2):
        path.write_bytes(data)
        aside = store.open(path)
        assert isinstance(aside, SetAside)
        assert why in aside.sentence
        assert "\n" not in aside.sentence
        kept = path.with_name(f"{path.name}.damaged-{number}")
        assert kept.name in aside.sentence
        assert kept.read_bytes() == data
        assert not path.exists()
    assert store.listing() == ()


def test_what_stands_before_the_damage_is_given_back(store: Store) -> None:
    path = saved(store, ONE, TWO)
    path.write_bytes(path.read_bytes().replace(b"put", b"\xff!!"))
    aside = store.open(path)
    assert isinstance(aside, SetAside)
    assert aside.journal == Journal(HEADER, (ONE,))


def test_a_newer_save_is_left_where_it_is(store: Store) -> None:
    path = saved(store, ONE)
    data = path.read_bytes().replace(b"save 1, readable from 1", b"save 9, readable from 9")
    path.write_bytes(data)
    with pytest.raises(SaveError, match="newer pmsim"):
        store.open(path)
    assert path.read_bytes() == data


def test_a_folder_a_pipe_and_nothing_are_named(store: Store) -> None:
    saved(store, ONE)
    folder = store.folder / "folder.pmsim"
    folder.mkdir()
    with pytest.raises(SaveError, match="is a folder"):
        store.open(folder)
    with pytest.raises(SaveError, match="is a folder"):
        read_save(folder)
    with pytest.raises(SaveError, match="is not there"):
        store.open(store.folder / "nothing.pmsim")
    if sys.platform != "win32":
        os.mkfifo(store.folder / "pipe.pmsim")
        with pytest.raises(SaveError, match="a pipe"):
            store.open(store.folder / "pipe.pmsim")
    assert store.latest() is not None


def test_a_file_in_the_place_of_the_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("no folder")
    with pytest.raises(SaveError, match="cannot be written") as caught:
        Store(tmp_path / "saves").create(Journal(HEADER))
    assert "PMSIM_HOME" in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_that_may_not_be_written_is_one_sentence(store: Store) -> None:
    store.folder.mkdir(parents=True)
    store.folder.chmod(0o500)
    with pytest.raises(SaveError, match="cannot be written"):
        store.create(Journal(HEADER))


def test_a_refused_file_is_one_sentence(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    path = saved(store, ONE)
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SaveError, match=r"cannot be written \(Permission denied\)"):
        store.create(Journal(HEADER))
    with pytest.raises(SaveError, match="cannot be opened"):
        store.open(path)


class FullDisk:
    """A disk on which only so many more bytes find room."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
        self.room = room
        self._write = os.write
        monkeypatch.setattr(os, "write", self.write)

    def write(self, file: int, data: bytes) -> int:
        """Writes what finds room, as the system does."""
        if self.room <= 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        sent = self._write(file, data[: self.room])
        self.room -= sent
        return sent


@pytest.mark.parametrize("room", range(0, 25, 6))
def test_on_a_full_disk_the_save_stays_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    file = store.create(Journal(HEADER))
    file.append(ONE)
    before = file.path.read_bytes()
    disk = FullDisk(monkeypatch, room)
    with pytest.raises(SaveError, match="No space left"):
        file.append(TWO)
    assert file.path.read_bytes() == before
    disk.room = 1000
    file.append(TWO)
    file.close()
    assert read_save(file.path).journal == Journal(HEADER, (ONE, TWO))


def test_half_a_line_that_could_not_be_taken_away_is_written_over(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    file = store.create(Journal(HEADER))
    disk = FullDisk(monkeypatch, 10)
    monkeypatch.setattr(os, "ftruncate", refuse)
    with pytest.raises(SaveError):
        file.append(TWO)
    assert read_save(file.path).torn
    disk.room = 1000
    file.append(ONE)
    file.close()
    assert read_save(file.path).journal == Journal(HEADER, (ONE,))


def test_no_save_is_left_behind_when_there_is_no_room_for_its_head(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    FullDisk(monkeypatch, 40)
    with pytest.raises(SaveError, match="No space left"):
        store.create(Journal(HEADER))
    assert store.listing() == ()

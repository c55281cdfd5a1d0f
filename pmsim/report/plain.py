"""A record to JSON and back. What does not fit is refused with a sentence, never guessed."""

from __future__ import annotations

import json
from hashlib import sha256
from types import NoneType, UnionType
from typing import Any, NoReturn, TypeVar, get_args, get_origin

from attrs import asdict, fields, has, resolve_types

from pmsim.report.record import Record

FORMAT = 1
"""The format that is written; a newer one is refused, an older one would still be read."""
HEAD = "pmsim_record"
"""The key that holds the format."""
LARGEST = 16_000_000
"""Bytes; five days of play need about two hundred thousand."""

T = TypeVar("T")


class RecordError(Exception):
    """Why a text is no record that can be used, as the end of a sentence: `is damaged: ...`."""


def record_text(record: Record) -> str:
    """The record as JSON, with its format and the digest of all the rest."""
    body = asdict(record)
    return json.dumps({HEAD: FORMAT, "digest": _digest(body), **body}, ensure_ascii=False, indent=1)


def record_digest(record: Record) -> str:
    """The digest that stands in the JSON."""
    return _digest(asdict(record))


def read_record(data: bytes) -> Record:
    """Reads what `record_text` wrote. Raises RecordError."""
    if len(data) > LARGEST:
        raise RecordError("is too large to be a record of this game")
    body = _object(data)
    made = body.pop(HEAD, None)
    if type(made) is not int:
        raise RecordError("is no record of this game; `pmsim debrief SAVE --json FILE` writes one")
    if made != FORMAT:
        whose = "a newer" if made > FORMAT else "an older"
        raise RecordError(f"was written by {whose} pmsim (format {made}, this one reads {FORMAT})")
    told = body.pop("digest", None)
    if told != _digest(body):
        raise RecordError("is damaged or was changed by hand: its digest does not fit its content")
    return _shaped(Record, body, "")


def _object(data: bytes) -> dict[str, Any]:
    if not data.strip():
        raise RecordError("is empty")
    try:
        body = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise RecordError("is damaged: it is not whole JSON") from error
    if not isinstance(body, dict):
        raise RecordError("is no record of this game; `pmsim debrief SAVE --json FILE` writes one")
    return body


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _digest(body: dict[str, Any]) -> str:
    """Equal for equal content, however it is laid out."""
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def _shaped(kind: type[T], value: Any, where: str) -> T:
    """A class of the record from plain data. Raises RecordError with the place that is wrong."""
    if not isinstance(value, dict):
        raise _wrong(where, "should be an object")
    resolve_types(kind)  # type: ignore[type-var]
    named = {one.name: one.type for one in fields(kind)}  # type: ignore[arg-type]
    for name in value:
        if name not in named:
            raise _wrong(f"{where}.{name}", "is not known")
    for name in named:
        if name not in value:
            raise _wrong(f"{where}.{name}", "is missing")
    return kind(**{name: _typed(t, value[name], f"{where}.{name}") for name, t in named.items()})


def _typed(kind: Any, value: Any, where: str) -> Any:
    if get_origin(kind) is UnionType:
        chosen = next(one for one in get_args(kind) if one is not NoneType)
        return None if value is None else _typed(chosen, value, where)
    if get_origin(kind) is tuple:
        return _row(get_args(kind), value, where)
    if has(kind):
        return _shaped(kind, value, where)
    if kind is float and type(value) in (int, float):
        return float(value)
    if type(value) is not kind:
        raise _wrong(where, f"should be of the kind {kind.__name__}")
    return value


def _row(kinds: tuple[Any, ...], value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise _wrong(where, "should be a list")
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(value)
    if len(kinds) != len(value):
        raise _wrong(where, f"should have {len(kinds)} entries")
    pairs = enumerate(zip(kinds, value, strict=True))
    return tuple(_typed(kind, one, f"{where}[{place}]") for place, (kind, one) in pairs)


def _wrong(where: str, what: str) -> RecordError:
    return RecordError(f"is damaged: {where.removeprefix('.')} {what}")

"""What a block of the language is made of, as data: it drives reading, schema and reference.

A `Type` knows how one value is read, a `Key` is a typed value with its words for people, and a
`Block` is a set of keys and the way to build the model's noun from them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import yaml
from attrs import field, frozen

from pmsim.language.walk import Walk


class Missing:
    """What reading gives when a value could not be read; the finding is already written."""


MISSING = Missing()
"""The one instance."""
SOMEBODY = "PERSON"
"""A key of this name stands for the key of a person, known when the file is read."""


@frozen(eq=False)
class Type:
    """How a value is read, what it is called, and its JSON Schema."""

    words: str
    """For the reference, such as "a duration: `45m`"."""
    read: Callable[[Walk, yaml.Node], Any]
    """Gives the value or MISSING, and writes findings into the walk."""
    schema: Callable[[], Mapping[str, Any]]


@frozen(eq=False)
class Key:
    """One key of a block."""

    name: str
    type: Type
    doc: str
    """One line, for the reference and for editors."""
    example: str
    """What may stand after the colon; one line of YAML."""
    required: bool = False
    default: str = ""
    """In words; empty if there is none worth saying."""
    blank: str = ""
    """Of a block that a whole file needs: a few lines to begin it with."""
    attribute: str = field()
    """The name that `Block.build` gets the value under; the key's own if not given."""

    @attribute.default
    def _from_name(self) -> str:
        return self.name.replace(" ", "_")


Values = dict[str, Any]
"""What was read of a block, by attribute."""


@frozen(eq=False, slots=False)
class Block:
    """A mapping with fixed keys."""

    name: str
    """In words, such as `activity`; also the definition's name in the schema."""
    doc: str
    keys: tuple[Key, ...]
    build: Callable[[Walk, yaml.Node, str, Values], Any]
    """Makes the noun from the walk, the block's node, its own key (or "") and the values."""
    example: str = ""
    """A whole example in YAML, for the reference."""
    hints: Mapping[str, str] = field(factory=dict)
    """Keys that people try and that are not there, each with the fix to say."""
    meant: Mapping[str, str] = field(factory=dict)
    """Such keys that mean one that is there; the value is then read as that one's."""
    top: bool = False
    """Whether it is a whole file."""

    @property
    def address(self) -> str:
        """Where its definition stands in the schema."""
        return f"#/$defs/{self.slug}"

    @property
    def slug(self) -> str:
        """The name without blanks, for addresses."""
        return self.name.replace(" ", "-")

    @cached_property
    def by_name(self) -> dict[str, tuple[int, Key]]:
        """Position and key by the author's word."""
        return {key.name: (number, key) for number, key in enumerate(self.keys)}

    @cached_property
    def required(self) -> tuple[Key, ...]:
        """The keys that must be there."""
        return tuple(key for key in self.keys if key.required)

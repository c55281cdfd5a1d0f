"""Files: a scenario and the libraries it uses, read and joined."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

import yaml
from attrs import frozen

from pmsim.language import meaning
from pmsim.language.assemble import Piece, assemble
from pmsim.language.assets import Assets
from pmsim.language.blocks import read_keys
from pmsim.language.codes import CODES
from pmsim.language.diagnostics import Diagnostic, Loaded, Spot, in_order, told_once
from pmsim.language.files import file_at
from pmsim.language.pages import Page, page_of
from pmsim.language.reader import read
from pmsim.language.shapes import LIBRARY, SCENARIO, WORDS, days_of
from pmsim.language.source import Decoded, Source, decode, from_text
from pmsim.language.spec import Block
from pmsim.language.suggestions import did_you_mean
from pmsim.language.template import SCHEMA, filled
from pmsim.language.walk import Walk

_HASH = re.compile(r" #[^\s#]")


@frozen(eq=False)
class _Opened:
    """A file that was read as far as it went."""

    findings: tuple[Diagnostic, ...]
    source: Source | None = None
    piece: Piece | None = None


def load(
    path: Path,
    library_dir: Path | None = None,
    *,
    assets: Assets | None = None,
    pure: bool = False,
) -> Loaded:
    """Reads a scenario file with the libraries that it uses.

    `library_dir` is the folder of the libraries, by default `library` beside the file.
    `assets` are the names of the drawings there are; None leaves them unchecked.
    `pure` reads with the YAML parser in Python, as on machines without libyaml.
    Never raises for anything that stands in a file.
    """
    folder = library_dir if library_dir is not None else path.parent / "library"
    return _load(path.stem, file_at(path), folder, assets, pure)


def load_text(
    text: str | bytes,
    library_dir: Path | None = None,
    *,
    file: str = "scenario.yaml",
    assets: Assets | None = None,
    pure: bool = False,
) -> Loaded:
    """The same for text that is not on the disk, such as an editor's."""
    decoded = decode(file, text) if isinstance(text, bytes) else from_text(file, text)
    return _load(Path(file).stem, decoded, library_dir, assets, pure)


def explain(code: str, folder: Path) -> Page | None:
    """The page of a code from the folder of mistakes; None if there is no such page."""
    if code not in CODES:
        return None
    for file in sorted(folder.glob(f"{code}-*.md")):
        return page_of(file.read_text(encoding="utf-8"))
    return None


def new_text(title: str, schema: str = SCHEMA) -> str:
    """What `pmsim new` writes into a file."""
    template = Path(__file__).with_name("template.yaml").read_text(encoding="utf-8")
    return filled(template, title, schema)


def _load(
    key: str,
    decoded: Decoded,
    folder: Path | None,
    assets: Assets | None,
    pure: bool,
) -> Loaded:
    main = _open(decoded, SCENARIO, 0, pure)
    findings = list(main.findings)
    if main.piece is None or main.source is None:
        return Loaded(None, in_order(findings))
    opened = [main]
    for name, node in _used(main.piece.walk):
        library = _open_library(main.piece.walk, name, node, folder, pure)
        findings += library.findings
        if library.piece:
            opened.append(library)
    pieces = [one.piece for one in opened if one.piece]
    whole = not any(found.severity == "error" for found in findings)
    for piece in pieces:
        whole = whole and not any(found.severity == "error" for found in piece.walk.findings)
    meant = meaning.check(pieces, assets, whole)
    for piece in pieces:
        findings += piece.walk.findings
    ordered = told_once(in_order(findings))
    if any(found.severity == "error" for found in ordered):
        return Loaded(None, ordered)
    digest = _digest([one.source for one in opened if one.source])
    return Loaded(assemble(key, digest, pieces, meant.flags), ordered, _negotiations(pieces))


def _negotiations(pieces: list[Piece]) -> dict[str, Spot]:
    return {
        name: piece.walk.source.shown(node)
        for piece in pieces
        for name, node in piece.walk.defined.get("negotiation", {}).items()
    }


def _open(decoded: Decoded, block: Block, days: int, pure: bool) -> _Opened:
    """A file's piece. `days` is the scenario's, or 0 to look it up."""
    source = decoded.source
    if source is None:
        return _Opened((decoded.finding,) if decoded.finding else ())
    nodes = read(source, pure, WORDS)
    if nodes.root is None:
        return _Opened(nodes.findings, source)
    walk = Walk(
        source,
        days=days or days_of(nodes.root),
        library=block is LIBRARY,
        hashes=frozenset(
            source.text.count("\n", 0, hit.start()) for hit in _HASH.finditer(source.text)
        ),
    )
    return _Opened(nodes.findings, source, Piece(walk, read_keys(walk, nodes.root, block)))


def _used(walk: Walk) -> list[tuple[str, yaml.Node]]:
    """The libraries that a scenario names, each once."""
    named = [(use.name, use.node) for use in walk.uses if use.kind == "library"]
    return list({name: (name, node) for name, node in reversed(named)}.values())[::-1]


def _open_library(
    walk: Walk, name: str, node: yaml.Node, folder: Path | None, pure: bool
) -> _Opened:
    known = sorted(file.stem for file in folder.glob("*.yaml")) if folder else []
    if folder is None or name not in known:
        fix = did_you_mean(name, known, "libraries")
        walk.find("PM214", node, f"There is no library {name[:40]}.", fix)
        return _Opened(())
    return _open(file_at(folder / f"{name}.yaml"), LIBRARY, walk.days, pure)


def _digest(sources: list[Source]) -> str:
    """16 hex digits of the texts, with plain line ends and without byte order marks."""
    digest = blake2b(digest_size=8)
    for source in sources:
        digest.update(source.text.encode())
        digest.update(b"\0")
    return digest.hexdigest()

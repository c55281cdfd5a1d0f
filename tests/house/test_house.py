"""What import-linter cannot see: the manners of single files."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from tests.shipped import ROOT

PACKAGE = ROOT / "pmsim"
FILES = sorted(PACKAGE.rglob("*.py"))
QUIET = [
    *(PACKAGE / "model").rglob("*.py"),
    *(PACKAGE / "engine").rglob("*.py"),
    *(PACKAGE / "view").rglob("*.py"),
    PACKAGE / "session" / "journal.py",
    PACKAGE / "session" / "run.py",
]
GLASS = ("app*.py", "paint*.py", "pygame_*.py", "shots*.py", "sound*.py")
"""The files of `gui` that may know pygame."""
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
ONE_LINE_PER_FIELD = {("state.py", "clone"), ("compile.py", "_assemble")}
"""Functions that fill a large class and would not be clearer in parts."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    """A file's address, for messages."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """A file's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


def loops(node: ast.AST) -> Iterator[ast.expr]:
    """What is looped over."""
    for part in ast.walk(node):
        if isinstance(part, ast.For | ast.comprehension):
            yield part.iter


def is_set(node: ast.expr) -> bool:
    """Whether an expression is plainly a set, whose order differs from run to run."""
    if isinstance(node, ast.Set | ast.SetComp):
        return True
    return called(node) in {"set", "frozenset"}


def called(node: ast.AST) -> str:
    """The name of a function that is called by its plain name."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id
    return ""


def parts(paths: Iterable[Path]) -> Iterator[tuple[Path, ast.AST]]:
    """Every part of every file's syntax."""
    return ((path, node) for path in paths for node in ast.walk(tree(path)))


def where(path: Path, node: ast.AST) -> str:
    """A file and a line, for messages."""
    return f"{name(path)}:{getattr(node, 'lineno', 1)}"


def test_quiet_rooms_are_quiet() -> None:
    loud = {"open", "hash", "print", "input", "eval", "id"}
    found = [
        where(path, node)
        for path, node in parts(QUIET)
        if called(node) in loud or isinstance(node, ast.Global)
    ]
    assert not found


def test_quiet_rooms_never_loop_over_a_set() -> None:
    found = [where(path, loop) for path in QUIET for loop in loops(tree(path)) if is_set(loop)]
    assert not found


def test_files_can_be_read_in_one_sitting() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert not {path: length for path, length in lengths.items() if length > LONGEST_FILE}


def test_functions_fit_on_a_screen() -> None:
    found = [
        f"{where(path, node)} {node.name}"
        for path, node in parts(FILES)
        if isinstance(node, Function)
        and (path.name, node.name) not in ONE_LINE_PER_FIELD
        and (node.end_lineno or node.lineno) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not found


def test_pygame_stays_in_the_outermost_files() -> None:
    def away_from_the_glass(path: Path) -> bool:
        return path.parent != PACKAGE / "gui" or not any(fnmatch(path.name, one) for one in GLASS)

    found = [
        where(path, node)
        for path, node in parts(filter(away_from_the_glass, FILES))
        if "pygame" in {module.partition(".")[0] for module in imported(node)}
    ]
    assert not found


def imported(node: ast.AST) -> list[str]:
    """The modules that an import names."""
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def test_nothing_happens_on_import() -> None:
    """A module defines; only its `__main__` part does. SDL must be told things before it comes."""
    found = [
        where(path, node)
        for path in FILES
        for node in tree(path).body
        if isinstance(node, ast.Expr)
        and not isinstance(node.value, ast.Constant)
        and not ast.unparse(node).startswith("os.environ.setdefault(")
    ]
    assert not found


def test_the_only_code_that_is_run_from_text_is_our_own() -> None:
    found = {name(path) for path, node in parts(FILES) if called(node) == "exec"}
    assert found == {"pmsim/engine/emit.py"}

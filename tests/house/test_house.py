"""What import-linter cannot see: the manners of single files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("path", QUIET, ids=name)
def test_quiet_rooms_are_quiet(path: Path) -> None:
    loud = {"open", "hash", "print", "input", "eval", "id"}
    for node in ast.walk(tree(path)):
        assert called(node) not in loud, f"{name(path)} calls {called(node)}"
        assert not isinstance(node, ast.Global), f"{name(path)} has something global"


@pytest.mark.parametrize("path", QUIET, ids=name)
def test_quiet_rooms_never_loop_over_a_set(path: Path) -> None:
    found = [loop.lineno for loop in loops(tree(path)) if is_set(loop)]
    assert not found


@pytest.mark.parametrize("path", FILES, ids=name)
def test_files_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", FILES, ids=name)
def test_functions_fit_on_a_screen(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, Function) and (path.name, node.name) not in ONE_LINE_PER_FIELD:
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{name(path)}:{node.lineno} {node.name}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_pygame_stays_in_the_outermost_files(path: Path) -> None:
    allowed = path.parent == PACKAGE / "gui" and any(fnmatch(path.name, one) for one in GLASS)
    for node in ast.walk(tree(path)):
        modules: list[str] = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
        assert allowed or not any(module.partition(".")[0] == "pygame" for module in modules)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_nothing_happens_on_import(path: Path) -> None:
    """A module defines; only its `__main__` part does. SDL must be told things before it comes."""
    for node in tree(path).body:
        if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
            assert ast.unparse(node).startswith("os.environ.setdefault("), node.lineno


def test_the_only_code_that_is_run_from_text_is_our_own() -> None:
    found = {
        name(path) for path in FILES for node in ast.walk(tree(path)) if called(node) == "exec"
    }
    assert found == {"pmsim/engine/emit.py"}

"""Move every bound of the checks by one, one at a time, and list those that no test notices.

Run `python -m tools.mutate_bounds [file…]`; without files, what the checks say and what they ask is looked at. Tests
are collected once and run in a child for each change, so that no file is ever changed. Patterns are left alone.
"""

import ast
import gc
import os
import re
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import NamedTuple

import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).resolve().parent.parent
TARGETS = ("checks/*.py", "model/*.py", "prose/*.py", "personal_data/*.py", "shingles.py", "copied.py")
GOLDENS = "test_the_files_of_a_golden_give_its_findings"
_COPIED = ("tests/test_shingles.py", "tests/test_copied.py", "tests/checks/test_copied_texts.py")
BESIDE: Mapping[str, tuple[str, ...]] = {
    "checks": ("tests/checks/test_advice.py", "tests/checks/test_specificity.py"),
    "model": ("tests/model",),
    "prose": ("tests/prose",),
    "personal_data": ("tests/personal_data",),
    "shingles.py": _COPIED,
    "copied.py": _COPIED,
}
"""Where the tests of a folder's modules are, besides the goldens of the rules that use them."""
_SWAPPED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
_SIGNS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_ASKED = (
    "generator.checks",
    "generator.model",
    "generator.prose",
    "generator.personal_data",
    "generator.shingles",
    "generator.copied",
)
_STEP = 0.01
_PATIENCE = 120
"""Seconds after which a change counts as noticed: it made something endless."""
_SURVIVED, _NOTICED, _NOT_PUT = range(3)
Functions = Mapping[tuple[str, str, int], list[FunctionType]]
"""The living functions by module, name and line."""


class Mutant(NamedTuple):
    """A module with one bound moved."""

    path: Path
    line: int
    change: str
    tree: ast.Module


def mutants(path: Path) -> Iterator[Mutant]:
    """Give every change of a file: the equal case let in or shut out, each number one more and one less."""
    text = path.read_text(encoding="utf-8")
    for index, node in enumerate(ast.walk(ast.parse(text))):
        for line, say, apply in _changes(node):
            tree = ast.parse(text)
            apply(next(n for i, n in enumerate(ast.walk(tree)) if i == index))
            yield Mutant(path, line, say, ast.fix_missing_locations(tree))


def _changes(node: ast.AST) -> Iterator[tuple[int, str, Callable[[ast.AST], None]]]:
    if isinstance(node, ast.Compare):
        for place, sign in enumerate(node.ops):
            if other := _SWAPPED.get(type(sign)):
                say = f"{_SIGNS[type(sign)]} → {_SIGNS[other]} in {ast.unparse(node)}"
                yield node.lineno, say, lambda n, p=place, o=other: n.ops.__setitem__(p, o())  # type: ignore[misc]
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        step = 1 if isinstance(node.value, int) else _STEP
        for value in (node.value - step, node.value + step):  # type: ignore[operator]
            yield node.lineno, f"{node.value!r} → {value!r}", lambda n, v=value: setattr(n, "value", v)  # type: ignore[misc]


def functions_of_generator() -> Functions:
    """Give all living functions of the generator by module, name and line."""
    found: dict[tuple[str, str, int], list[FunctionType]] = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and str(each.__module__).startswith("generator"):
            code = each.__code__
            found.setdefault((each.__module__, code.co_qualname, code.co_firstlineno), []).append(each)
    return found


def put(mutant: Mutant, functions: Functions) -> bool:
    """Change the living module; tell whether anything was changed. Fields of classes cannot be."""
    module = _module(mutant.path)
    is_put = False
    for code in _codes(compile(mutant.tree, str(mutant.path), "exec")):
        for function in functions.get((module, code.co_qualname, code.co_firstlineno), ()):
            if function.__code__ != code:
                function.__code__, is_put = code, True
    return _put_constants(module, mutant) or is_put


def _codes(code: CodeType) -> Iterator[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


def _put_constants(module: str, mutant: Mutant) -> bool:
    """Set the constants that change, and those made of them, in every module that has them."""
    original = ast.parse(mutant.path.read_text(encoding="utf-8"))
    changed: set[str] = set()
    for before, after in zip(original.body, mutant.tree.body, strict=True):
        if not isinstance(after, ast.Assign | ast.AnnAssign):
            continue
        used = {node.id for node in ast.walk(after) if isinstance(node, ast.Name)}
        if ast.dump(before) != ast.dump(after) or used & changed:
            space = dict(vars(sys.modules[module]))
            exec(compile(ast.Module([after], []), str(mutant.path), "exec"), space)  # noqa: S102
            names = {node.id for node in ast.walk(after) if isinstance(node, ast.Name) and node.id in space}
            targets = {n for n in names if space[n] is not vars(sys.modules[module])[n]}
            for name in targets:
                _spread(name, vars(sys.modules[module])[name], space[name])
            changed |= targets
    return bool(changed)


def _spread(name: str, old: object, new: object) -> None:
    for module in [m for key, m in sys.modules.items() if key.startswith(("generator", "tests"))]:
        if getattr(module, name, None) is old:
            setattr(module, name, new)


@cache
def codes_of(module: str) -> frozenset[str]:
    """Give the codes of the rules that a module is about: its own if it is a check's, else its users'."""
    path = ROOT / (module.replace(".", "/") + ".py")
    own = re.findall(r"\b[A-Z]\d\d\b", path.read_text(encoding="utf-8"))
    if own and module.startswith("generator.checks."):
        return frozenset(own)
    users = [m for m, text in _sources().items() if re.search(rf"from {re.escape(module)} import", text)]
    return frozenset().union(*(_codes_of_user(user) for user in users))


def _codes_of_user(user: str) -> frozenset[str]:
    return codes_of(user) if user.startswith(_ASKED) else frozenset()


@cache
def _sources() -> Mapping[str, str]:
    paths = sorted((ROOT / "generator").rglob("*.py"))
    return {_module(path): path.read_text(encoding="utf-8") for path in paths if path.name != "__init__.py"}


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


class Hunt:
    """The run, in place of pytest's own loop."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = paths

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant on the tests that may notice it."""
        functions, tried, survived = functions_of_generator(), 0, 0
        gc.freeze()  # What stays shared between parent and children is not copied.
        for path in self.paths:
            items = _items(session, path)
            for mutant in mutants(path):
                outcome = _outcome(mutant, items, functions)
                tried += outcome != _NOT_PUT
                if outcome == _SURVIVED:
                    survived += 1
                    _say(f"{path.relative_to(ROOT)}:{mutant.line}: {mutant.change}")
            _say(f"# {path.relative_to(ROOT)}: {tried} tried so far, {survived} survived")
        return True


def _items(session: pytest.Session, path: Path) -> Sequence[pytest.Item]:
    """Take the goldens of the module's rules, and the tests beside it."""
    codes, beside = codes_of(_module(path)), BESIDE[path.relative_to(ROOT / "generator").parts[0]]
    goldens = [item for item in session.items if f"{GOLDENS}[" in item.nodeid and item.name.split("[")[1][:3] in codes]
    return [
        *goldens,
        *(item for item in session.items if item.nodeid.startswith(beside) and GOLDENS not in item.nodeid),
    ]


def _outcome(mutant: Mutant, items: Sequence[pytest.Item], functions: Functions) -> int:
    """Run the tests in a child that has the change."""
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    gc.disable()
    signal.alarm(_PATIENCE)
    try:
        if not put(mutant, functions):
            os._exit(_NOT_PUT)
        is_noticed = any(report.failed for item in items for report in runtestprotocol(item, log=False))
    except BaseException:
        is_noticed = True
    os._exit(_NOTICED if is_noticed else _SURVIVED)


def _say(line: str) -> None:
    os.write(sys.__stdout__.fileno() if sys.__stdout__ else 1, f"{line}\n".encode())


def main() -> None:
    """Look at the files that are named, or at all."""
    named = [Path(name).resolve() for name in sys.argv[1:]]
    paths = named or [path for target in TARGETS for path in sorted((ROOT / "generator").glob(target))]
    options = ["-q", "-p", "no:cacheprovider", "-s", "-o", "tmp_path_retention_policy=none"]
    if Path("/dev/shm").is_dir():  # noqa: S108 - a folder in memory, not a file with a known name
        options += ["--basetemp", tempfile.mkdtemp(dir="/dev/shm")]
    pytest.main(
        [*options, "tests/checks", "tests/model", "tests/prose", "tests/personal_data", *_COPIED[:2]],
        plugins=[Hunt(paths)],
    )


if __name__ == "__main__":
    main()

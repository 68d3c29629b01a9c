"""Move every bound of the checks by one, one at a time, and list those that no test notices.

Run `python -m tools.mutate_bounds [file…]`; without files, what the checks say and what they ask is looked at. Tests
are collected once and run in a child for each change, so that no file is ever changed; they have to pass without any
change first. Patterns are left alone.
"""

import ast
import gc
import os
import re
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path
from types import CodeType, FunctionType
from typing import NamedTuple

import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).resolve().parent.parent
TARGETS = ("checks/*.py", "model/*.py", "prose/*.py", "personal_data/*.py", "shingles.py", "seeds.py", "copied.py")
GOLDENS = "test_the_files_of_a_golden_give_its_findings"
_LISTS = ("generator.model.collections", "generator.model.declaration")
"""Modules that have to do with all others, so that who uses them says nothing."""
_COPIES = ("tests/test_shingles.py", "tests/test_edited.py", "tests/test_copied.py", "tests/checks/test_copies.py")
BESIDE: Mapping[str, tuple[str, ...]] = {
    "checks/": (
        "tests/checks/test_advice.py",
        "tests/checks/test_specificity.py",
        "tests/checks/test_copied_texts.py",
        "tests/checks/test_waivers.py",
    ),
    "checks/copies.py": _COPIES,
    "checks/copied_pairs.py": _COPIES,
    "model/": ("tests/model", "tests/views"),
    "prose/": ("tests/prose", "tests/checks/test_copied_texts.py"),
    "personal_data/": ("tests/personal_data",),
    "shingles.py": _COPIES,
    "seeds.py": _COPIES,
    "copied.py": _COPIES,
}
"""Where the tests of modules are, besides the goldens of the rules that use them."""
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
    "generator.seeds",
    "generator.copied",
)
_STEP = 0.01
_PATIENCE = 60
"""Seconds after which a change counts as noticed: it made something endless."""
_SURVIVED, _NOTICED, _NOT_PUT = range(3)
_SAID = {_SURVIVED: "", _NOT_PUT: "(cannot be put) "}
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
    nodes = tuple(ast.walk(ast.parse(text)))
    places = set(map(id, _places(nodes)))
    for index, node in enumerate(nodes):
        for line, say, apply in () if id(node) in places else _changes(node, text.splitlines()):
            tree = ast.parse(text)
            apply(next(n for i, n in enumerate(ast.walk(tree)) if i == index))
            yield Mutant(path, line, say, ast.fix_missing_locations(tree))


def _places(nodes: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Give the numbers that are no bounds: in `match[1]` or `parts[-1]` they are names of parts. Slices are bounds."""
    for index in [node.slice for node in nodes if isinstance(node, ast.Subscript)]:
        yield index.operand if isinstance(index, ast.UnaryOp) else index


def _changes(node: ast.AST, lines: Sequence[str]) -> Iterator[tuple[int, str, Callable[[ast.AST], None]]]:
    if isinstance(node, ast.Compare):
        for place, sign in enumerate(node.ops):
            if other := _SWAPPED.get(type(sign)):
                say = f"{_SIGNS[type(sign)]} → {_SIGNS[other]} in {ast.unparse(node)}"
                yield node.lineno, say, lambda n, p=place, o=other: n.ops.__setitem__(p, o())  # type: ignore[misc]
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        step = 1 if isinstance(node.value, int) else _STEP
        for value in (node.value - step, node.value + step):  # type: ignore[operator]
            say = f"{node.value!r} → {value!r} in {lines[node.lineno - 1].strip()}"
            yield node.lineno, say, lambda n, v=value: setattr(n, "value", v)  # type: ignore[misc]


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
    is_put |= _put_constants(module, mutant)
    return _put_defaults(module, mutant, functions) or is_put


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
                _spread(module, name, space[name])
            changed |= targets
    return bool(changed)


def _put_defaults(module: str, mutant: Mutant, functions: Functions) -> bool:
    """Give functions of a module the defaults that they have with its constants as they are now."""
    is_put = False
    for node in mutant.tree.body:
        if isinstance(node, ast.FunctionDef) and not node.decorator_list:
            space = dict(vars(sys.modules[module]))
            exec(compile(ast.Module([node], []), str(mutant.path), "exec"), space)  # noqa: S102
            made = space[node.name]
            for living in functions.get((module, node.name, node.lineno), ()):
                if (living.__defaults__, living.__kwdefaults__) != (made.__defaults__, made.__kwdefaults__):
                    living.__defaults__, living.__kwdefaults__, is_put = made.__defaults__, made.__kwdefaults__, True
    return is_put


def _spread(module: str, name: str, new: object) -> None:
    """Set a constant in its module, and in those that have it from there."""
    old = vars(sys.modules[module])[name]
    setattr(sys.modules[module], name, new)
    for user in [m for key, m in sys.modules.items() if key.startswith(("generator", "tests"))]:
        # Two modules may have private constants of one name, and small numbers are one object everywhere.
        if not name.startswith("_") and getattr(user, name, None) is old:
            setattr(user, name, new)


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
    return codes_of(user) if user.startswith(_ASKED) and user not in _LISTS else frozenset()


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
        functions = functions_of_generator()
        gc.freeze()  # What stays shared between parent and children is not copied.
        for path in self.paths:
            name, items = path.relative_to(ROOT), _items(session, path)
            if why := _why_not(items):
                _say(f"{name}: {why}")
                return True
            counts: Counter[int] = Counter()
            for mutant in mutants(path):
                outcome = _outcome(mutant, items, functions)
                counts[outcome] += 1
                if outcome != _NOTICED:
                    _say(f"{name}:{mutant.line}: {_SAID[outcome]}{mutant.change}")
            _say(f"# {name}: {counts[_NOTICED]} noticed, {counts[_SURVIVED]} survived, {counts[_NOT_PUT]} not tried")
        return True


def _items(session: pytest.Session, path: Path) -> Sequence[pytest.Item]:
    """Take the goldens of the module's rules, and the tests beside it."""
    codes, name = codes_of(_module(path)), path.relative_to(ROOT / "generator").as_posix()
    beside = tuple(test for start, tests in BESIDE.items() if name.startswith(start) for test in tests)
    goldens = [item for item in session.items if f"{GOLDENS}[" in item.nodeid and item.name.split("[")[1][:3] in codes]
    return [*goldens, *(item for item in session.items if item.nodeid.startswith(beside))]


def _why_not(items: Sequence[pytest.Item]) -> str:
    """Tell why these tests say nothing about any change: there are none, or they fail without one."""
    if not items:
        return "no test looks at this file. Name its tests in BESIDE."
    if child := os.fork():
        is_sound = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        return "" if is_sound else "these tests fail without any change. Mend them first."
    failed = True
    try:
        for item in _failing(items):
            _say(item.nodeid)
            break
        else:
            failed = False
    finally:
        os._exit(failed)


def _failing(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    """Run tests, and give those that fail."""
    for item, following in zip_longest(items, items[1:]):
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            yield item


def _outcome(mutant: Mutant, items: Sequence[pytest.Item], functions: Functions) -> int:
    """Run the tests in a child that has the change."""
    if child := os.fork():
        outcome = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return _NOTICED if outcome < 0 else outcome  # Below zero is the signal that ended it.
    gc.disable()
    signal.alarm(_PATIENCE)
    try:
        if not put(mutant, functions):
            os._exit(_NOT_PUT)
        is_noticed = any(True for _ in _failing(items))
    except BaseException:
        is_noticed = True
    os._exit(_NOTICED if is_noticed else _SURVIVED)


def _say(line: str) -> None:
    os.write(sys.__stdout__.fileno() if sys.__stdout__ else 1, f"{line}\n".encode())


def main() -> None:
    """Look at the files that are named, or at all."""
    named = [Path(name).resolve() for name in sys.argv[1:]]
    paths = named or [path for target in TARGETS for path in sorted((ROOT / "generator").glob(target))]
    paths = [path for path in paths if path.name != "__init__.py"]  # They only put together what is elsewhere.
    options = ["-q", "-p", "no:cacheprovider", "-s", "-o", "tmp_path_retention_policy=none"]
    if Path("/dev/shm").is_dir():  # noqa: S108 - a folder in memory, not a file with a known name
        options += ["--basetemp", tempfile.mkdtemp(dir="/dev/shm")]
    pytest.main(
        [
            *options,
            *("tests/" + folder for folder in ("checks", "model", "views", "prose", "personal_data")),
            *_COPIES[:3],
        ],
        plugins=[Hunt(paths)],
    )


if __name__ == "__main__":
    main()

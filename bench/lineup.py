"""Who runs: every contender by its name."""

from collections.abc import Callable, Mapping

from bench import hugo, material, ours
from bench.contenders import Contender

LINEUP: Mapping[str, Callable[[], Contender]] = {
    "ours": ours.contender,
    "hugo": hugo.contender,
    "mkdocs": lambda: material.contender("mkdocs", "MkDocs + Material"),
    "properdocs": lambda: material.contender("properdocs", "ProperDocs + Material"),
}
USUAL = ("ours", "hugo", "mkdocs")

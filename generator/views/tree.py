"""The order of the tree of organisations."""

from collections.abc import Iterator

from generator.model.organization import Organization
from generator.site import Site


def roots(site: Site) -> tuple[Organization, ...]:
    """Give the units at the top: those without a superior, or whose superior is not shown."""
    shown = site.organizations.shown
    return tuple(unit for unit in shown.values() if unit.parent not in shown)


def by_level(site: Site) -> Iterator[str]:
    """Give the ids of the shown units, the highest first: towns and offices before villages and branches."""
    level = roots(site)
    while level:
        yield from (unit.id for unit in level)
        level = tuple(child for unit in level for child in site.children_of.get(unit.id, ()))


def tree_order(site: Site) -> Iterator[str]:
    """Give the ids of the shown units from the top down, each before its children, siblings by id.

    Units on a cycle hang below no root; they follow at the end, so that none is lost in a forced build.
    """
    yield from _reached(site)
    yield from adrift(site)


def adrift(site: Site) -> Iterator[str]:
    """Give the ids of the shown units that hang below no root: they stand on a circle, or below one."""
    seen = set(_reached(site))
    yield from (unit for unit in site.organizations.shown if unit not in seen)


def _reached(site: Site) -> Iterator[str]:
    waiting = [unit.id for unit in reversed(roots(site))]
    while waiting:
        unit = waiting.pop()
        yield unit
        waiting += [child.id for child in reversed(site.children_of.get(unit, ()))]

"""Whether a page's HTML is well formed: every element closed in its order, every id given once.

Templates escape all text and Markdown is sanitised, so a fault here is a template's, and shows in any page made of it.
"""

import re
from collections.abc import Iterator

_ELEMENT = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>")
_INLINE = re.compile(r'\s(style|on[a-z]+)="')
_ID = re.compile(r' id="([^"]*)"')
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DRAWING = frozenset("path rect circle line polyline polygon ellipse image use stop".split())


def faults_of(html: str) -> tuple[str, ...]:
    """List what is not well formed, each in a few words; nothing where all is."""
    return (*_nesting_faults(html), *_repeated_ids(html))


def _nesting_faults(html: str) -> Iterator[str]:
    """Tell the first element that is closed out of order or never: what follows it would only repeat the fault."""
    open_elements: list[str] = []
    for is_end, name, attributes in _ELEMENT.findall(html):
        if not is_end:
            if name not in _VOID and not (name in _DRAWING and attributes.endswith("/")):
                open_elements.append(name)
        elif not open_elements or open_elements.pop() != name:
            yield f"</{name}>没有对应的开始标记"
            return
    if open_elements:
        yield f"<{open_elements[-1]}>没有结束标记"


def inline_faults(html: str) -> Iterator[str]:
    """Tell what the pages' policy does not let work: styles and scripts that stand in the page itself."""
    for is_end, name, attributes in _ELEMENT.findall(html):
        if not is_end and (found := _INLINE.search(attributes)):
            yield f"<{name}>上写着{found[1]}，浏览器按安全策略不执行"
            return
        if not is_end and (name == "style" or (name == "script" and ' src="' not in attributes)):
            yield f"<{name}>写在页面里，浏览器按安全策略不执行"
            return


def _repeated_ids(html: str) -> Iterator[str]:
    ids = _ID.findall(html)
    if len(ids) != len(set(ids)):
        yield f"编号“{next(name for name in ids if ids.count(name) > 1)}”重复"

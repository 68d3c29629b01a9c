"""A drawing's bytes (SVG) → a drawing that can do no harm, and says nothing of who drew it with what.

Only the elements that are listed come through; scripts, pictures inside, links, notes and addresses elsewhere do not.
"""

import re
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from generator.photographs import Unfit
from generator.pictures import Fault, Size

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SEPARATOR = " "
"""Between a name's namespace and the name."""
_SHAPES = frozenset(
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath"
    " linearGradient radialGradient stop clipPath mask pattern marker style filter feBlend feColorMatrix feComposite"
    " feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset".split()
)
_LINK = "a"
"""What it holds stays, without leading anywhere."""
_FETCHING = re.compile(r"@|\\|url\((?!\s*[\"']?#)|expression|javascript:", re.I)
"""What makes style ask for something elsewhere, or may hide that it does."""
_SILENT = re.compile(r"on|data-", re.I)
"""Attributes that run something, or mean something to a program only."""
_LENGTH = re.compile(r"\s*([0-9.]+)\s*(px|pt|mm|cm|in)?\s*")
_DOTS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_UNSAID = Size(300, 150)
"""How large browsers show a drawing that does not say."""


def clean(data: bytes) -> tuple[bytes, Size]:
    """Write a drawing anew, and tell its size; raises Unfit where it is none."""
    writer = _Writer()
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.say
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Unfit(Fault.DAMAGED) from error
    return "".join(writer.parts).encode(), writer.size


def _refuse(*_: object) -> None:
    """Read no drawing with words of its own making: a few of them may stand for a billion."""
    raise Unfit(Fault.DAMAGED)


class _Writer:
    """Hears of a drawing's elements one by one, and writes those that may stay."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = _UNSAID
        self._open: list[str] = []
        """Names of the elements that were written and not yet closed."""
        self._left_out = 0
        """How deep we are in what is left out."""
        self._style: list[str] | None = None
        """What a style sheet says so far, while we are in one."""

    def start(self, full_name: str, attributes: dict[str, str]) -> None:
        namespace, _, name = full_name.rpartition(_SEPARATOR)
        if not self._open and not self._left_out:
            if name != "svg" or namespace not in ("", _SVG):
                raise Unfit(Fault.DAMAGED)
            self.size = _size_of(attributes)
        if self._left_out or namespace not in ("", _SVG) or name not in _SHAPES | {_LINK}:
            self._left_out += 1
            return
        name = "g" if name == _LINK else name
        kept = {key: value for key, value in map(_attribute, attributes.items()) if key}
        if not self._open:
            kept["xmlns"] = _SVG
        self.parts.append(f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in sorted(kept.items()))}>")
        self._open.append(name)
        self._style = [] if name == "style" else self._style

    def end(self, _: str) -> None:
        if self._left_out:
            self._left_out -= 1
            return
        name = self._open.pop()
        if name == "style" and self._style is not None:
            rules = "".join(self._style)
            self.parts.append("" if _FETCHING.search(rules) else escape(rules))
            self._style = None
        self.parts.append(f"</{name}>")

    def say(self, text: str) -> None:
        if self._left_out:
            return
        if self._style is not None:
            self._style.append(text)
        else:
            self.parts.append(escape(text))


def _attribute(attribute: tuple[str, str]) -> tuple[str, str]:
    """Give an attribute as it may stay; without a name where it may not."""
    namespace, _, name = attribute[0].rpartition(_SEPARATOR)
    value = attribute[1]
    if name == "href":
        return (name, value) if namespace in ("", _XLINK) and value.startswith("#") else ("", "")
    is_safe = not namespace and not _SILENT.match(name) and ":" not in name and _FETCHING.search(value) is None
    return (name, value) if is_safe else ("", "")


def _size_of(attributes: dict[str, str]) -> Size:
    """Tell how large a drawing means to be: by its width and height, else by its frame."""
    said = [_dots(attributes.get(side, "")) for side in ("width", "height")]
    frame = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    if not all(said) and len(frame) == 4:
        said = [_dots(frame[2]), _dots(frame[3])]
    return Size(*said) if all(said) else _UNSAID


def _dots(length: str) -> int:
    found = _LENGTH.fullmatch(length)
    if found is None:
        return 0
    try:
        return min(100_000, round(float(found[1]) * _DOTS[found[2]]))
    except ValueError:
        return 0

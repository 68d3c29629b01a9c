"""Where a link leads: a target as an author wrote it → an address of the site."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from generator import dialect
from generator.model.addresses import asset_address, small_address
from generator.pictures import PHOTOGRAPHS, PICTURES, Asset, Fault, Shape, Size, small_size

PUBLISHABLE = PICTURES.union(
    ".mp4 .webm .mp3 .pdf .doc .docx .xls .xlsx .ppt .pptx .wps .et .dps .ofd .csv .txt .zip".split()
)


_WEB = re.compile(r"(?:https?:)?//", re.I)


class Dead(Enum):
    """Why a target leads nowhere."""

    OUTSIDE = "在别的网站上，断网时看不到"
    UNUSABLE = "这种写法在网站上打不开"
    MISSING = "找不到"
    UNREAD = "在一个没有读懂的文件里"
    HIDDEN = "没有公开的页面（还是草稿、已撤稿，或不在这一版里）"
    LATER = "还没到发布的日子"
    OVER = "已经到期，或者已经离任，网站上不再有它的页面"
    FORBIDDEN = "不是能放上网站的文件类型"
    DAMAGED = "打不开，可能没有拷完整，也可能不是图片"
    HUGE = "太大了，超过6400万像素"


_UNFIT = {Fault.DAMAGED: Dead.DAMAGED, Fault.HUGE: Dead.HUGE}


@dataclass(frozen=True)
class Linker:
    """Knows every place that a link may name."""

    pages: Mapping[str, str | Dead]
    """Record or page file → address, or why it has no page."""
    files: frozenset[str]
    """Pictures and attachments."""
    unread: frozenset[str] = frozenset()
    """Files that have findings of their own: a link to one is not at fault."""
    pictures: Mapping[str, Size | Fault] = field(default_factory=dict)
    """Of the files, those that are pictures: in which size each is published, or why it is not."""

    def resolve(self, path: str, target: str) -> str | Dead:
        """Find what the file `path` means by `target`: a file beside it, else the only record file of that name."""
        folder = path.rpartition("/")[0]
        found = self._found.get((folder, target))
        if found is None:
            found = self._found[folder, target] = self._resolve(folder, target)
        return found

    @cached_property
    def _found(self) -> dict[tuple[str, str], str | Dead]:
        """What was resolved before: checks and views ask for the same."""
        return {}

    def _resolve(self, folder: str, target: str) -> str | Dead:
        if not dialect.is_local(target):
            return Dead.OUTSIDE if _WEB.match(target) else Dead.UNUSABLE
        name = dialect.file_of(target)
        place = posixpath.normpath(posixpath.join(folder, name))
        if place in self.files:
            return self._file(place)
        if place not in self.pages and place not in self.unread:
            place = self._by_name.get(posixpath.basename(name), "") if "/" not in name else ""
        if place in self.unread:
            return Dead.UNREAD
        if place not in self.pages:
            return Dead.MISSING
        address = self.pages[place]
        return address if isinstance(address, Dead) else address + _anchor(target)

    def _file(self, place: str) -> str | Dead:
        if not is_publishable(place):
            return Dead.FORBIDDEN
        found = self.pictures.get(place)
        return _UNFIT[found] if isinstance(found, Fault) else asset_address(place)

    def addresses(self, path: str, targets: Iterable[str]) -> tuple[str, ...]:
        """Give the address of each target; the empty text for a dead one."""
        found = (self.resolve(path, target) for target in targets)
        return tuple("" if isinstance(place, Dead) else place for place in found)

    def shape(self, address: str) -> Shape | None:
        """Tell what a page must know of the picture at an address; None where there is none."""
        asset = self.assets.get(address)
        if asset is None or asset.size is None:
            return None
        small = small_address(address)
        return Shape(address, asset.size.width, asset.size.height, small if small in self.assets else "")

    def shapes(self, addresses: Iterable[str]) -> tuple[Shape, ...]:
        """Give the shapes of those addresses that are pictures, each once."""
        found = (self.shape(address) for address in dict.fromkeys(addresses))
        return tuple(shape for shape in found if shape is not None)

    @cached_property
    def assets(self) -> Mapping[str, Asset]:
        """Address of a picture or attachment → what is published there."""
        assets: dict[str, Asset] = {}
        for path in sorted(self.files, reverse=True):
            size = self.pictures.get(path)
            if isinstance(size, Fault):
                continue
            address = asset_address(path)
            assets[address] = Asset(path, size)
            if size and posixpath.splitext(path)[1].lower() in PHOTOGRAPHS and (small := small_size(size)):
                assets[small_address(address)] = Asset(path, small)
        return assets

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        names: dict[str, str] = {}
        for place in {**self.pages, **dict.fromkeys(sorted(self.unread))}:
            name = posixpath.basename(place)
            names[name] = "" if name in names else place
        return names


def is_publishable(path: str) -> bool:
    """Tell whether a picture or attachment is of a kind that may go on the site."""
    return posixpath.splitext(path)[1].lower() in PUBLISHABLE


def _anchor(target: str) -> str:
    return "#" + target.split("#", 1)[1] if "#" in target else ""

"""A photograph's bytes → WebP that holds the picture and nothing else: no place, no camera, no name, no thumbnail.

See docs/decisions/0009-pictures.md for the choice of format and library.
"""

import struct
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import IO, TYPE_CHECKING

from generator.pictures import Fault, Size, full_size

if TYPE_CHECKING:
    from PIL.Image import Image

MOST = 64_000_000
"""Dots that are read at most: more is a mistake, or an attack on the machine's memory."""
QUALITY, METHOD = 80, 4
"""Of the WebP encoder; part of what makes its bytes the same everywhere."""
SMALL_QUALITY = 70
"""Of small versions: they are shown on screens of finer dots, where it looks the same, and are what people wait for."""
_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")
"""Decoders that are used at all, whatever a file is called."""
_ORIENTATION = 0x0112
_LYING = 5
"""From this orientation on width and height are exchanged."""
_DEEP = ("I;16", "I;16B", "I;16L", "I;16N", "I")
"""Modes of grey with 65,536 shades."""
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, TypeError, KeyError, IndexError, OverflowError, struct.error)
"""What Pillow's decoders raise over damaged bytes."""


class Unfit(Exception):
    """A picture that cannot be published."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def size_of(file: IO[bytes]) -> Size:
    """Read from a file's first bytes in which size it will be published.

    Raises Unfit where it is no picture, or too large; that its end is missing is only seen by `encode`.
    """
    with _pillow():
        image, turn = _opened(file)
        return full_size(_upright_size(image, turn))


def encode(data: bytes, sizes: Sequence[Size]) -> tuple[bytes, ...]:
    """Make a picture anew in each of the sizes; the same bytes in give the same bytes out.

    Raises Unfit where it cannot be read to its end.
    """
    with _pillow():
        image, turn = _opened(BytesIO(data))
        full = full_size(_upright_size(image, turn))
        is_drawn = image.mode in ("1", "P") and full in (_size(image), _size(image).turned)
        picture = _upright(_scaled(image, full.turned if turn >= _LYING else full), turn)
        return tuple(_webp(_resized(picture, size), is_drawn and size == full, size == full) for size in sizes)


@contextmanager
def _pillow() -> Iterator[None]:
    """Keep Pillow's warnings to itself, and make one fault of all that it raises over a file."""
    # Only here: Pillow takes longer to import than a build in which no picture has changed.
    from PIL.Image import DecompressionBombError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except DecompressionBombError as error:
            raise Unfit(Fault.HUGE) from error
        except _BROKEN as error:
            raise Unfit(Fault.DAMAGED) from error


def _opened(file: IO[bytes]) -> tuple["Image", int]:
    """Read a picture's head, and how it must be turned; Unfit where it is larger than may be read."""
    from PIL import Image

    image = Image.open(file, formats=_FORMATS)
    if image.width * image.height > MOST:
        raise Unfit(Fault.HUGE)
    return image, _turn(image)


def _turn(image: "Image") -> int:
    """Tell a picture's EXIF orientation; 1 is upright.

    Pillow turns TIFF itself. What stands behind a PNG's dots is not looked for: it would be read whole.
    """
    stands_late = image.format == "PNG" and not {"exif", "Raw profile type exif"} & image.info.keys()
    if image.format == "TIFF" or stands_late:
        return 1
    try:
        turn = image.getexif().get(_ORIENTATION, 1)
    except _BROKEN:  # A broken note about a picture is no fault of the picture.
        return 1
    return turn if turn in range(1, 9) else 1


def _size(image: "Image") -> Size:
    return Size(image.width, image.height)


def _upright_size(image: "Image", turn: int) -> Size:
    return _size(image).turned if turn >= _LYING else _size(image)


def _scaled(image: "Image", size: Size) -> "Image":
    """Read the dots, in no more detail than is wanted, as sRGB with or without transparency."""
    image.draft(None, (size.width, size.height))
    image.load()
    return _in_srgb(_resized(_direct(image), size))


def _direct(image: "Image") -> "Image":
    """Give a picture whose dots are colours, not numbers of colours, in 8 bits; the first one of several."""
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in _DEEP:
        return image.convert("I").point(lambda shade: shade * (1 / 256)).convert("L")
    if image.mode == "F":
        raise Unfit(Fault.DAMAGED)  # Measurements: nobody can say what is white.
    return image if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")


def _resized(image: "Image", size: Size) -> "Image":
    from PIL.Image import Resampling

    if _size(image) == size:
        return image
    return image.resize((size.width, size.height), Resampling.LANCZOS, reducing_gap=3.0)


def _in_srgb(image: "Image") -> "Image":
    """Translate colours by the picture's own profile, so that it looks right without it."""
    from PIL import ImageCms

    plain = "RGBA" if image.mode == "RGBA" else "RGB"
    profile = image.info.get("icc_profile")
    if not profile:
        return image.convert(plain)
    colours = image.convert("RGB") if plain == "RGBA" else image
    try:
        own, srgb = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
        shown = ImageCms.profileToProfile(colours, own, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, *_BROKEN):  # Of another kind of picture, or broken.
        return image.convert(plain)
    if shown is None:
        return image.convert(plain)
    if plain == "RGBA":
        shown.putalpha(image.getchannel("A"))
    return shown


def _upright(image: "Image", turn: int) -> "Image":
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(turns[turn]) if turn in turns else image


def _webp(image: "Image", is_drawn: bool, is_full: bool) -> bytes:
    """Write WebP; a picture of few colours stays exactly as it is."""
    out, quality = BytesIO(), QUALITY if is_full else SMALL_QUALITY
    image.save(out, "WEBP", lossless=is_drawn, quality=quality, method=METHOD, exif=b"", xmp=b"", icc_profile=b"")
    return out.getvalue()

"""Pictures for tests, drawn as they are needed."""

from io import BytesIO
from typing import Any

from PIL import Image

BLUE, RED = (30, 60, 200), (200, 30, 30)


def halves(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Draw a picture whose left half is blue and whose right half is red."""
    image = Image.new("RGB", (width, height), BLUE)
    image.paste(RED, (width // 2, 0, width, height))
    return image.quantize(8) if mode == "P" else image.convert(mode)


def picture(kind: str = "JPEG", width: int = 60, height: int = 40, mode: str = "RGB", **options: Any) -> bytes:
    """Give the bytes of such a picture."""
    return written(halves(width, height, mode), kind, **options)


def written(image: Image.Image, kind: str, **options: Any) -> bytes:
    """Give the bytes of a picture."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def read(data: bytes) -> Image.Image:
    """Open a picture."""
    return Image.open(BytesIO(data))


def is_near(colour: Any, wanted: tuple[int, ...]) -> bool:
    """Tell whether a colour is the wanted one, but for what compression takes away."""
    return all(abs(one - other) < 16 for one, other in zip(colour, wanted, strict=True))

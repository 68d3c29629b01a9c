"""Whatever an office's camera, scanner or painting program wrote comes out as a small upright WebP, or as a fault."""

import random
import re
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from generator import photographs
from generator.photographs import Unfit, encode, size_of
from generator.pictures import Fault, Size, full_size, small_size
from tests.drawn import BLUE, RED, halves, is_near, picture, read, written

PLACE = {1: "N", 2: (39.0, 54.0, 15.0), 3: "E", 4: (116.0, 23.0, 29.0)}
CAMERA, AUTHOR = "SECRETCAM 5", "SECRETNAME"


def noted(turn: int = 1) -> Image.Exif:
    """Make the notes that a telephone writes into a photograph."""
    exif = Image.Exif()
    exif[0x0112], exif[0x0110], exif[0x013B] = turn, CAMERA, AUTHOR
    exif.get_ifd(0x8825).update(PLACE)
    return exif


def made(data: bytes) -> Image.Image:
    """Make a picture in its full size, as a build does, and open it."""
    size = size_of(BytesIO(data))
    (webp,) = encode(data, [size])
    image = read(webp)
    assert image.format == "WEBP"
    assert image.size == (size.width, size.height)
    return image


def corners(image: Image.Image) -> tuple[object, object]:
    """Give the colours at the upper left and the lower right."""
    plain = image.convert("RGB")
    return plain.getpixel((2, 2)), plain.getpixel((plain.width - 3, plain.height - 3))


def shows_halves(image: Image.Image) -> bool:
    """Tell whether blue stands on the left, and red on the right."""
    left, right = corners(image)
    return is_near(left, BLUE) and is_near(right, RED)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_nothing_that_was_noted_about_a_picture_is_left(kind: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = picture(kind, exif=noted(), icc_profile=profile, xmp=b"<x:xmpmeta>SECRETXMP</x:xmpmeta>")
    assert CAMERA.encode() in data

    image = made(data)

    assert image.info.keys() <= {"background", "loop", "duration", "timestamp"}
    assert not image.getexif()
    (webp,) = encode(data, [Size(60, 40)])
    assert not [note for note in (b"SECRET", b"EXIF", b"Exif", b"XMP ", b"ICCP") if note in webp]


def test_comments_and_text_in_a_picture_are_left_out() -> None:
    data = picture("JPEG", comment=b"SECRETCOMMENT")

    (webp,) = encode(data, [Size(60, 40)])

    assert b"SECRET" not in webp


UPRIGHT = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""Orientation → how a camera held that way sees what stands upright."""


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("turn", UPRIGHT)
def test_a_picture_comes_out_as_its_camera_was_held(turn: int, kind: str) -> None:
    upright, seen = halves(), UPRIGHT[turn]
    lying = upright if seen is None else upright.transpose(seen)
    data = written(lying, kind, exif=noted(turn))

    image = made(data)

    assert image.size == (60, 40)
    assert shows_halves(image)


def test_a_broken_note_about_how_the_camera_was_held_is_no_fault() -> None:
    assert shows_halves(made(picture("JPEG", exif=b"Exif\0\0MM\0*\0\0\xff\xff\0\1garbage")))
    assert shows_halves(made(picture("JPEG", exif=noted(99))))


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("JPEG", "RGB"),
        ("JPEG", "CMYK"),
        ("PNG", "RGB"),
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("GIF", "P"),
        ("BMP", "RGB"),
        ("TIFF", "RGB"),
        ("TIFF", "CMYK"),
        ("WEBP", "RGB"),
    ],
)
def test_each_way_of_writing_colours_is_understood(kind: str, mode: str) -> None:
    assert shows_halves(made(picture(kind, mode=mode)))


def grey(mode: str, white: int) -> Image.Image:
    """Draw black on the left and half grey on the right."""
    image = Image.new(mode, (60, 40), 0)
    for place in range(30 * 40):
        image.putpixel((30 + place % 30, place // 30), white // 2)
    return image


@pytest.mark.parametrize(
    ("kind", "mode", "white"), [("PNG", "I;16", 65535), ("TIFF", "I;16", 65535), ("PNG", "L", 255)]
)
def test_shades_of_grey_stay_what_they_are_however_finely_they_were_told_apart(
    kind: str, mode: str, white: int
) -> None:
    left, right = corners(made(written(grey(mode, white), kind)))

    assert is_near(left, (0, 0, 0))
    assert is_near(right, (127, 127, 127))


def test_black_and_white_stays_exactly_that() -> None:
    image = Image.new("1", (61, 40), 1)
    image.paste(0, (0, 0, 30, 40))

    out = made(written(image, "PNG"))

    assert {colour for _, colour in out.convert("RGB").getcolors() or ()} == {(0, 0, 0), (255, 255, 255)}


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_can_be_seen_through_stays_so(mode: str) -> None:
    image = halves(mode="RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 30, 40))
    clear = image.quantize(8) if mode == "P" else image.convert(mode)

    out = made(written(clear, "PNG"))

    assert out.mode == "RGBA"
    assert [out.getpixel(place)[3] for place in ((2, 2), (57, 37))] == [0, 255]  # type: ignore[index]


def test_of_a_moving_picture_the_first_one_stands_still() -> None:
    data = written(halves(), "GIF", save_all=True, append_images=[Image.new("RGB", (60, 40))], duration=100)
    assert getattr(read(data), "n_frames", 1) == 2

    image = made(data)

    assert getattr(image, "n_frames", 1) == 1
    assert shows_halves(image)


def test_colours_of_another_profile_are_translated() -> None:
    lab = ImageCms.createProfile("LAB")
    plain = ImageCms.profileToProfile(halves(), ImageCms.createProfile("sRGB"), lab, outputMode="LAB")
    assert plain is not None
    data = written(plain, "TIFF", icc_profile=ImageCms.ImageCmsProfile(lab).tobytes())

    assert made(data).mode == "RGB"


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200])
def test_a_broken_profile_is_no_fault(profile: bytes) -> None:
    assert shows_halves(made(picture("JPEG", icc_profile=profile)))


def test_the_name_of_a_file_says_nothing_about_what_is_in_it() -> None:
    for kind in ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"):
        assert shows_halves(made(picture(kind)))


@pytest.mark.parametrize(
    ("natural", "published"),
    [
        ((1600, 1200), (1600, 1200)),
        ((1601, 1200), (1600, 1199)),
        ((4000, 3000), (1600, 1200)),
        ((3000, 4000), (1200, 1600)),
        ((300, 200), (300, 200)),
        ((4800, 1600), (1600, 533)),
        ((1080, 8000), (1000, 7407)),
        ((8000, 1080), (7407, 1000)),
        ((10, 60_000), (3, 16_000)),
        ((1, 1), (1, 1)),
    ],
)
def test_a_picture_is_no_larger_than_a_screen_and_a_strip_stays_readable(
    natural: tuple[int, int], published: tuple[int, int]
) -> None:
    assert full_size(Size(*natural)) == Size(*published)


@pytest.mark.parametrize(("width", "small"), [(1600, Size(640, 480)), (960, Size(640, 480)), (959, None), (640, None)])
def test_a_wide_picture_has_a_small_version(width: int, small: Size | None) -> None:
    assert small_size(Size(width, width * 3 // 4)) == small


def test_each_version_has_the_size_that_was_asked_for_and_does_not_depend_on_the_others() -> None:
    data = picture("JPEG", 2000, 1500)
    full, small = Size(1600, 1200), Size(640, 480)

    both = encode(data, [full, small])

    assert [read(one).size for one in both] == [(1600, 1200), (640, 480)]
    assert encode(data, [small]) == both[1:]
    assert encode(data, [full]) == both[:1]


def test_a_photograph_from_a_telephone_becomes_a_tenth_as_heavy() -> None:
    noise = Image.effect_noise((1000, 750), 40).resize((4000, 3000)).convert("RGB")
    data = written(noise, "JPEG", quality=92)

    (webp,) = encode(data, [Size(1600, 1200)])

    assert len(webp) < len(data) / 5


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_picture_that_was_not_copied_to_its_end_is_damaged(kind: str, share: float) -> None:
    data = written(Image.effect_noise((200, 150), 90).convert("RGB"), kind)
    cut = data[: int(len(data) * share)]

    with pytest.raises(Unfit) as caught:
        encode(cut, [Size(200, 150)])

    assert caught.value.fault is Fault.DAMAGED


@pytest.mark.parametrize(
    "data", [b"", b"text", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", b"P6 2 2 255 " + bytes(12)]
)
def test_what_is_no_picture_of_a_known_kind_is_damaged(data: bytes) -> None:
    with pytest.raises(Unfit) as caught:
        size_of(BytesIO(data))

    assert caught.value.fault is Fault.DAMAGED


def head(width: int, height: int) -> bytes:
    """Write a PNG that says that it is large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    says = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", says) + chunk(b"IDAT", zlib.compress(b"\0"))


@pytest.mark.parametrize(("width", "height"), [(8000, 8001), (10_000, 10_000), (60_000, 60_000)])
def test_a_picture_that_would_fill_the_memory_is_not_read(width: int, height: int) -> None:
    with pytest.raises(Unfit) as caught:
        size_of(BytesIO(head(width, height)))

    assert caught.value.fault is Fault.HUGE
    with pytest.raises(Unfit) as caught:
        encode(head(width, height), [Size(1, 1)])
    assert caught.value.fault is Fault.HUGE


def test_a_picture_as_large_as_may_be_is_read() -> None:
    assert size_of(BytesIO(head(8000, 8000))) == Size(1600, 1600)
    assert photographs.MOST == 64_000_000


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"])
def test_bytes_that_were_changed_by_accident_make_a_picture_or_a_fault_and_never_end_a_build(kind: str) -> None:
    data = picture(kind, exif=noted(6)) if kind not in ("GIF", "BMP") else picture(kind)
    dice = random.Random(kind)
    for _ in range(150):
        harmed = bytearray(data)
        for _ in range(dice.randint(1, 8)):
            harmed[dice.randrange(len(harmed))] = dice.randrange(256)
        try:
            size = size_of(BytesIO(bytes(harmed)))
            (webp,) = encode(bytes(harmed), [size])
        except Unfit:
            continue
        assert read(webp).size == (size.width, size.height)
        assert re.match(rb"RIFF....WEBP", webp, re.S)

"""Draw the sample content's flat illustrations; the same table always gives the same pictures."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1200, 800)
SCALE = 2
"""Draw twice as large, then shrink: smooth edges without a vector library."""
FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "C:/Windows/Fonts/msyh.ttc",
)
Colour = tuple[int, int, int]
RED, WHITE, SKIN, WOOD, GREY = (192, 40, 40), (250, 250, 247), (238, 200, 170), (160, 112, 72), (96, 104, 116)
GREEN, DEEP, LEAF, GOLD, BLUE = (126, 178, 92), (58, 112, 74), (92, 150, 84), (226, 184, 84), (70, 120, 170)
SHIRTS: tuple[Colour, ...] = (RED, BLUE, (84, 130, 110), (220, 150, 60), (110, 90, 140))


class Canvas:
    """A picture drawn in 1200 × 800 units with its own random numbers."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - pictures, not secrets
        self.image = Image.new("RGB", (SIZE[0] * SCALE, SIZE[1] * SCALE))
        self.pen = ImageDraw.Draw(self.image)

    def gradient(self, top: Colour, bottom: Colour, y0: int = 0, y1: int = 800) -> None:
        """Fill the rows from y0 to y1 with a vertical gradient."""
        for y in range(y0 * SCALE, y1 * SCALE):
            share = (y / SCALE - y0) / (y1 - y0)
            mixed = tuple(round(a + (b - a) * share) for a, b in zip(top, bottom, strict=True))
            self.pen.line([(0, y), (SIZE[0] * SCALE, y)], fill=mixed)

    def box(self, x: float, y: float, w: float, h: float, colour: Colour, radius: float = 0) -> None:
        """Fill a rectangle given by its upper left corner and its size."""
        edge = [x * SCALE, y * SCALE, (x + w) * SCALE, (y + h) * SCALE]
        self.pen.rounded_rectangle(edge, radius * SCALE, fill=colour)

    def disc(self, x: float, y: float, rx: float, colour: Colour, ry: float | None = None) -> None:
        """Fill an ellipse given by its centre and radii."""
        ry = rx if ry is None else ry
        self.pen.ellipse([(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE], fill=colour)

    def shape(self, points: list[tuple[float, float]], colour: Colour) -> None:
        """Fill a polygon."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=colour)

    def stroke(self, points: list[tuple[float, float]], colour: Colour, width: float = 4) -> None:
        """Draw a line through the points."""
        self.pen.line([(x * SCALE, y * SCALE) for x, y in points], colour, round(width * SCALE), joint="curve")

    def save(self, path: Path) -> None:
        """Shrink, sign and write the picture as a JPEG without metadata."""
        small = self.image.resize(SIZE, Image.Resampling.LANCZOS)
        sign(small)
        path.parent.mkdir(parents=True, exist_ok=True)
        small.save(path, "JPEG", quality=80, optimize=True, progressive=True)


def sign(image: Image.Image) -> None:
    """Write the sample mark into the lower right corner."""
    found = next((name for name in FONTS if Path(name).exists()), None)
    text = "示例图片" if found else "SAMPLE"
    font = ImageFont.truetype(found, 26) if found else ImageFont.load_default(26)
    pen = ImageDraw.Draw(image, "RGBA")
    width = pen.textlength(text, font=font)
    pen.rounded_rectangle([1176 - width, 738, 1200 - 2, 798], 8, fill=(0, 0, 0, 110))
    pen.text((1187 - width, 750), text, font=font, fill=(255, 255, 255, 235))


def open_sky(c: Canvas, hills: int = 3) -> None:
    """Paint sky, sun, clouds and rows of hills down to y = 470."""
    c.gradient((150, 200, 232), (246, 236, 214))
    sun = c.random.choice((180, 960, 1040))
    c.disc(sun, 130, 74, (252, 226, 160))
    c.disc(sun, 130, 56, (250, 206, 110))
    for _ in range(4):
        x, y = c.random.randint(80, 1120), c.random.randint(60, 220)
        for dx, r in ((-46, 24), (0, 36), (46, 26)):
            c.disc(x + dx, y, r * 1.5, WHITE, r * 0.72)
    for layer in range(hills):
        base, tone = 300 + layer * 55, (150 - layer * 30, 184 - layer * 20, 168 - layer * 34)
        ridge = [(x, base + c.random.randint(-44, 40)) for x in range(-100, 1301, 140)]
        c.shape([(-100, 800), *smooth(ridge), (1300, 800)], tone)


def smooth(points: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return a rounded line through points by cutting corners three times."""
    line: list[tuple[float, float]] = [*points]
    for _ in range(3):
        cut = []
        for (ax, ay), (bx, by) in pairwise(line):
            cut += [(ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25), (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75)]
        line = cut
    return line


def tree(c: Canvas, x: float, y: float, size: float = 1) -> None:
    """Plant a round tree whose trunk stands at (x, y)."""
    c.box(x - 8 * size, y - 80 * size, 16 * size, 80 * size, WOOD)
    for dx, dy, r in ((-34, -96, 44), (32, -100, 46), (0, -140, 54)):
        c.disc(x + dx * size, y + dy * size, r * size, LEAF)
    c.disc(x - 14 * size, y - 150 * size, 28 * size, (120, 176, 104))


def house(c: Canvas, x: float, y: float, w: float, h: float, wall: Colour = WHITE, floors: int = 2) -> None:
    """Build a house with a tiled roof, its ground line at y."""
    c.box(x, y - h, w, h, wall)
    c.box(x, y - 14, w, 14, (176, 172, 162))
    c.shape([(x - 26, y - h), (x + w + 26, y - h), (x + w - 34, y - h - 64), (x + 34, y - h - 64)], (92, 98, 108))
    c.box(x - 26, y - h, w + 52, 9, (70, 76, 86))
    step, columns = h / floors, max(2, int(w // 90))
    for floor in range(floors):
        for column in range(columns):
            wx = x + (column + 0.5) * w / columns
            if floor == floors - 1 and column == columns // 2:
                c.box(wx - 24, y - step * 0.8, 48, step * 0.8, (150, 62, 52), 4)
            else:
                c.box(wx - 24, y - h + floor * step + step * 0.25, 48, step * 0.46, (150, 190, 212), 3)
                c.stroke([(wx, y - h + floor * step + step * 0.25), (wx, y - h + floor * step + step * 0.71)], WHITE, 3)


def person(c: Canvas, x: float, y: float, size: float = 1, shirt: Colour | None = None, arm: int = 0) -> None:
    """Stand a faceless figure with feet at (x, y); arm 1 or -1 reaches to a side."""
    shirt = shirt or c.random.choice(SHIRTS)
    dark = (50, 54, 70)
    c.disc(x, y, 40 * size, (128, 140, 120), 8 * size)
    c.box(x - 22 * size, y - 84 * size, 18 * size, 84 * size, dark, 6 * size)
    c.box(x + 4 * size, y - 84 * size, 18 * size, 84 * size, dark, 6 * size)
    reach = (x + arm * 74 * size, y - 132 * size) if arm else (x + 38 * size, y - 84 * size)
    other = (x - arm * 36 * size, y - 84 * size) if arm else (x - 38 * size, y - 84 * size)
    for hand, side in ((reach, arm or 1), (other, -(arm or 1))):
        c.stroke([(x + side * 24 * size, y - 156 * size), hand], shirt, 15 * size)
        c.disc(*hand, 9 * size, SKIN)
    c.box(x - 30 * size, y - 174 * size, 60 * size, 98 * size, shirt, 20 * size)
    c.box(x - 8 * size, y - 188 * size, 16 * size, 22 * size, SKIN)
    c.disc(x, y - 210 * size, 31 * size, SKIN)
    c.pen.pieslice(
        [(x - 33 * size) * SCALE, (y - 245 * size) * SCALE, (x + 33 * size) * SCALE, (y - 179 * size) * SCALE],
        180,
        360,
        fill=(52, 44, 42),
    )
    c.disc(x - 14 * size, y - 150 * size, 5 * size, GOLD if shirt == RED else RED)


def crowd(c: Canvas, xs: list[int], y: int, size: float = 1) -> None:
    """Stand several figures in a row, slightly staggered."""
    for x in xs:
        person(c, x, y + c.random.randint(-10, 14), size)


def room(c: Canvas, wall: Colour, floor: Colour) -> None:
    """Paint an indoor background with a wall, a skirting and a floor."""
    c.gradient(wall, WHITE, 0, 560)
    c.gradient(floor, (floor[0] - 26, floor[1] - 26, floor[2] - 26), 560, 800)
    c.box(0, 552, 1200, 12, (206, 198, 184))


def banner(c: Canvas, x: float, y: float, w: float) -> None:
    """Hang a red banner with pale blocks where its words would be."""
    c.box(x, y, w, 66, RED, 4)
    count = int(w // 52)
    for k in range(count):
        c.box(x + 22 + k * (w - 44) / count, y + 20, 28, 26, (250, 220, 150), 5)


def board(c: Canvas, x: float, y: float, w: float, h: float, legs: bool = True) -> None:
    """Set up a public notice board with lines of text."""
    if legs:
        c.box(x + 24, y + h, 12, 90, GREY)
        c.box(x + w - 36, y + h, 12, 90, GREY)
    c.box(x, y, w, h, RED, 8)
    c.box(x + 10, y + 44, w - 20, h - 54, WHITE)
    for k in range(int((h - 80) // 26)):
        c.box(x + 26, y + 62 + k * 26, (w - 52) * c.random.uniform(0.55, 1), 10, (188, 190, 194), 4)
    c.box(x + w * 0.3, y + 15, w * 0.4, 14, (250, 220, 150), 4)


def rice(c: Canvas) -> None:
    """Draw terraced paddies with farmers."""
    open_sky(c)
    c.gradient((150, 194, 96), (206, 190, 92), 470, 800)
    for k in range(9):
        y = 480 + k * k * 5
        c.stroke([(-20, y), (400, y + 14 * c.random.uniform(-1, 1)), (1220, y + 22)], (104, 150, 74), 5 + k)
    for _ in range(520):
        root, ground = c.random.uniform(0, 1200), c.random.uniform(490, 800)
        size = (ground - 440) / 240
        for lean in (-7, 0, 7):
            c.stroke(
                [(root, ground), (root + lean * size, ground - 24 * size)],
                c.random.choice((LEAF, GOLD, GREEN)),
                2.4 * size,
            )
    house(c, 880, 480, 220, 110)
    crowd(c, [250, 400, 690], 720, 0.95)


def street(c: Canvas) -> None:
    """Draw a village street with houses, trees and neighbours."""
    open_sky(c, 2)
    c.box(0, 560, 1200, 240, (196, 200, 186))
    for k, x in enumerate((20, 330, 660, 960)):
        house(c, x, 570, 250, 200 + 26 * (k % 2), c.random.choice((WHITE, (246, 232, 206), (232, 238, 240))))
    c.shape([(420, 570), (700, 570), (1080, 800), (60, 800)], (168, 172, 176))
    for k in range(4):
        c.box(560 - k * 4, 590 + k * 54, 10 + 4 * k, 30, WHITE)
    tree(c, 300, 610, 1.1)
    tree(c, 930, 600)
    board(c, 60, 500, 220, 150)
    crowd(c, [340, 460, 860, 960], 740, 0.9)


def counter(c: Canvas) -> None:
    """Draw a service hall with counters and citizens."""
    room(c, (226, 234, 240), (214, 206, 194))
    banner(c, 330, 50, 540)
    for k in range(4):
        x = 50 + k * 285
        c.box(x, 160, 250, 60, BLUE, 6)
        c.box(x + 88, 178, 74, 24, WHITE, 4)
        c.box(x, 240, 250, 250, (206, 226, 236))
        person(c, x + 125, 560, 1, RED)
        c.box(x + 20, 424, 70, 52, (60, 68, 80), 5)
    c.box(0, 480, 1200, 120, (176, 130, 88))
    c.box(0, 470, 1200, 22, (222, 190, 150))
    for x in c.random.sample(range(120, 1080, 110), 4):
        person(c, x, 770, 1.1, c.random.choice(SHIRTS[1:]), c.random.choice((-1, 1)))


def factory(c: Canvas) -> None:
    """Draw a workshop with a production line and workers."""
    room(c, (208, 220, 226), (176, 184, 186))
    for x in range(0, 1200, 200):
        c.shape([(x, 0), (x + 100, 74), (x + 200, 0)], (164, 178, 188))
        c.box(x + 40, 110, 120, 150, (236, 244, 248), 4)
        c.box(x + 96, 110, 8, 150, (164, 178, 188))
    banner(c, 360, 290, 480)
    for k in range(3):
        x = 60 + k * 390
        c.box(x, 400, 250, 180, (86, 134, 128), 12)
        c.box(x + 24, 424, 110, 70, (32, 56, 66), 6)
        c.stroke([(x + 34, 470), (x + 60, 446), (x + 84, 462), (x + 124, 436)], (130, 220, 160), 4)
        for i, colour in enumerate((RED, GOLD, (90, 190, 110))):
            c.disc(x + 172 + i * 26, 446, 9, colour)
    c.box(0, 590, 1200, 34, GREY)
    for x in range(10, 1200, 60):
        c.disc(x, 624, 18, (62, 68, 78))
        c.box(x - 4, 556, 46, 34, GOLD if x % 120 == 10 else (222, 202, 150), 4)
    for x in (230, 560, 930):
        person(c, x, 780, 1.05, BLUE, c.random.choice((-1, 1)))
        c.box(x - 38, 520, 76, 14, GOLD, 6)
        c.pen.pieslice([(x - 34) * SCALE, 1000, (x + 34) * SCALE, 1090], 180, 360, fill=GOLD)


def school(c: Canvas) -> None:
    """Draw a school building, its flag and its gate."""
    open_sky(c, 1)
    c.box(0, 560, 1200, 240, (206, 122, 92))
    for k in range(5):
        c.stroke([(-20, 640 + k * 34), (1220, 600 + k * 48)], WHITE, 3)
    c.box(140, 240, 920, 330, (246, 226, 196))
    c.box(120, 220, 960, 26, (190, 84, 66))
    for floor in range(3):
        c.box(140, 336 + floor * 108, 920, 8, (222, 190, 150))
        for k in range(10):
            if not (floor == 2 and k in (4, 5)):
                c.box(166 + k * 90, 262 + floor * 106, 60, 62, (140, 186, 214), 3)
    c.box(526, 470, 148, 100, (112, 84, 70), 4)
    c.box(520, 150, 160, 90, (190, 84, 66))
    c.disc(600, 196, 30, WHITE)
    c.stroke([(600, 196), (600, 178)], GREY, 4)
    c.stroke([(600, 196), (614, 200)], GREY, 4)
    c.box(1100, 180, 8, 420, (214, 216, 220))
    c.shape([(1100, 184), (1020, 196), (1020, 246), (1100, 236)], RED)
    tree(c, 80, 620, 1.2)
    crowd(c, [330, 470, 800], 740, 0.9)


def river(c: Canvas) -> None:
    """Draw a river with an arched stone bridge and willows."""
    open_sky(c)
    c.gradient((126, 186, 200), (70, 132, 160), 500, 800)
    c.shape([(0, 500), (300, 520), (0, 700)], GREEN)
    c.shape([(1200, 490), (880, 512), (1200, 690)], GREEN)
    deck = [(120, 520), (360, 420), (600, 388), (840, 420), (1080, 520)]
    c.shape([(100, 560), *smooth([(40, 540), *deck, (1160, 540)]), (1100, 560)], (188, 182, 170))
    for x, r in ((340, 74), (600, 100), (860, 74)):
        c.disc(x, 572, r, (104, 156, 172), r * 0.94)
    for x, y in deck[1:-1]:
        c.box(x - 9, y - 38, 18, 44, (164, 158, 146), 4)
    c.stroke(smooth([(40, 500), (360, 392), (600, 358), (840, 392), (1160, 500)]), (164, 158, 146), 10)
    for _ in range(40):
        left, depth = c.random.uniform(40, 1100), c.random.uniform(600, 790)
        c.stroke([(left, depth), (left + c.random.uniform(30, 90), depth)], (170, 212, 218), 3)
    crowd(c, [520, 690], 392, 0.5)
    tree(c, 70, 560, 1.5)
    tree(c, 1130, 540, 1.3)
    person(c, 200, 640, 0.8, RED, 1)


def meeting(c: Canvas) -> None:
    """Draw neighbours around a table under a banner."""
    room(c, (246, 236, 218), (196, 160, 122))
    banner(c, 260, 60, 680)
    board(c, 70, 170, 230, 250, legs=False)
    c.box(900, 170, 230, 170, (176, 212, 228), 4)
    c.box(1011, 170, 8, 170, WHITE)
    c.box(900, 251, 230, 8, WHITE)
    crowd(c, [360, 480, 600, 720, 840], 600, 1)
    c.shape([(240, 560), (960, 560), (1080, 680), (120, 680)], (182, 126, 82))
    c.box(120, 680, 960, 40, (150, 100, 62))
    for x in range(290, 930, 90):
        c.box(x, 590 + c.random.randint(0, 30), 50, 26, WHITE, 3)
        c.box(x + 58, 580, 18, 24, (236, 240, 240), 5)
    for x in (210, 990):
        person(c, x, 790, 1.1)


def greenhouse(c: Canvas) -> None:
    """Draw the inside of a vegetable greenhouse."""
    c.gradient((216, 232, 232), (236, 242, 222))
    for k in range(6):
        size = 600 - k * 88
        c.pen.arc(
            [(600 - size * 1.1) * SCALE, (420 - size) * SCALE, (600 + size * 1.1) * SCALE, (460 + size) * SCALE],
            180,
            360,
            fill=(150, 170, 176),
            width=9 - k,
        )
    c.box(0, 440, 1200, 360, (150, 112, 80))
    for k in range(-4, 5):
        far, near = 600 + k * 60, 600 + k * 270
        c.shape([(far - 15, 440), (far + 15, 440), (near + 80, 800), (near - 80, 800)], DEEP)
        for step in range(18):
            share = (step / 17) ** 1.7
            x, y, r = far + (near - far) * share, 440 + 360 * share, 9 + 46 * share
            c.disc(x, y - r * 0.8, r * 1.2, c.random.choice((LEAF, GREEN, (76, 136, 76))), r)
            if c.random.random() < 0.42:
                c.disc(x + c.random.uniform(-r, r), y - r * 0.6, r * 0.28, c.random.choice((RED, (230, 110, 60), GOLD)))
    person(c, 430, 730, 1.2, RED, 1)
    person(c, 770, 690, 1.05, None, -1)


def road(c: Canvas) -> None:
    """Draw a crew mending a country road with a roller."""
    open_sky(c)
    c.box(0, 500, 1200, 300, GREEN)
    c.shape([(500, 470), (640, 470), (1180, 800), (-60, 800)], (92, 96, 104))
    for k in range(5):
        c.shape(
            [
                (568 - k * 3, 490 + k * k * 17),
                (576 + k * 3, 490 + k * k * 17),
                (578 + k * 6, 512 + k * k * 19),
                (560 - k * 6, 512 + k * k * 19),
            ],
            WHITE,
        )
    for x, y, size in ((330, 620, 1.0), (250, 690, 1.2), (840, 610, 1.0), (940, 690, 1.2)):
        c.shape([(x - 20 * size, y), (x + 20 * size, y), (x, y - 56 * size)], (230, 110, 50))
        c.box(x - 9 * size, y - 28 * size, 18 * size, 10 * size, WHITE)
    c.box(520, 520, 210, 80, GOLD, 12)
    c.box(610, 430, 110, 96, (236, 200, 110), 8)
    c.box(624, 446, 82, 50, (150, 190, 212), 5)
    c.disc(546, 620, 56, (70, 74, 82))
    c.disc(700, 626, 48, (70, 74, 82))
    c.disc(546, 620, 20, GREY)
    c.disc(700, 626, 18, GREY)
    tree(c, 120, 560, 1.1)
    tree(c, 1080, 550, 1.2)
    for x in (400, 820):
        person(c, x, 760, 1.05, (232, 120, 40), c.random.choice((-1, 1)))


def clinic(c: Canvas) -> None:
    """Draw a health post with a doctor, a bed and a medicine cabinet."""
    room(c, (216, 236, 234), (206, 214, 206))
    c.box(70, 120, 300, 430, (246, 248, 248), 8)
    for row in range(4):
        c.box(88, 140 + row * 100, 264, 84, (206, 222, 228), 4)
        for k in range(7):
            colour = c.random.choice((RED, BLUE, GOLD, LEAF, WHITE))
            c.box(98 + k * 36, 224 - 50 + row * 100 - c.random.randint(0, 14), 26, 50, colour, 3)
    c.box(560, 110, 100, 100, WHITE, 12)
    c.box(596, 124, 28, 72, RED, 3)
    c.box(574, 146, 72, 28, RED, 3)
    c.box(840, 130, 270, 190, (176, 214, 232), 4)
    c.box(971, 130, 8, 190, WHITE)
    c.box(800, 560, 340, 40, WHITE, 8)
    c.box(800, 520, 80, 44, (220, 232, 238), 14)
    c.box(820, 600, 14, 120, GREY)
    c.box(1106, 600, 14, 120, GREY)
    person(c, 500, 740, 1.25, (244, 246, 248), 1)
    person(c, 690, 740, 1.15, c.random.choice(SHIRTS[1:]), -1)


def library(c: Canvas) -> None:
    """Draw a reading room with shelves and readers."""
    room(c, (244, 234, 216), (190, 150, 112))
    for x in (50, 340, 630, 920):
        c.box(x, 90, 250, 450, WOOD, 6)
        for row in range(4):
            c.box(x + 14, 104 + row * 108, 222, 94, (110, 76, 50))
            left = x + 18.0
            while left < x + 218:
                width, height = c.random.randint(12, 24), c.random.randint(58, 88)
                book = c.random.choice((*SHIRTS, GOLD, LEAF, WHITE))
                c.box(left, 198 + row * 108 - height, width, height, book, 2)
                left += width + 2
    for x in (250, 560, 880):
        person(c, x, 690, 1.05, None, c.random.choice((-1, 1)))
    c.box(90, 650, 1020, 30, (214, 164, 110), 8)
    c.box(130, 680, 24, 120, (150, 104, 66))
    c.box(1046, 680, 24, 120, (150, 104, 66))
    for x in (180, 400, 700, 990):
        c.shape([(x, 652), (x + 46, 636), (x + 46, 652)], WHITE)
        c.shape([(x + 92, 652), (x + 46, 636), (x + 46, 652)], (236, 236, 230))


def solar(c: Canvas) -> None:
    """Draw workshop roofs covered with solar panels."""
    open_sky(c, 2)
    c.box(0, 600, 1200, 200, (198, 204, 190))
    for x in (40, 430, 820):
        c.box(x, 480, 350, 190, (224, 228, 230))
        c.shape([(x - 16, 480), (x + 366, 480), (x + 300, 330), (x + 50, 330)], (120, 130, 144))
        for row in range(3):
            for k in range(5):
                top, low = 340 + row * 46, 340 + row * 46 + 40

                def edge(y: float, share: float, x: float = x) -> float:
                    inset = (480 - y) / 150 * 66
                    return x - 8 + inset + share * (366 - 2 * inset)

                c.shape(
                    [
                        (edge(top, k / 5 + 0.01), top),
                        (edge(top, k / 5 + 0.19), top),
                        (edge(low, k / 5 + 0.19), low),
                        (edge(low, k / 5 + 0.01), low),
                    ],
                    (38, 76, 132),
                )
                c.stroke([(edge(top, k / 5 + 0.1), top), (edge(low, k / 5 + 0.1), low)], (112, 152, 200), 2)
        c.box(x + 130, 560, 90, 110, (140, 152, 166), 4)
        for wx in (30, 250):
            c.box(x + wx, 520, 70, 50, (160, 196, 214), 3)
    crowd(c, [260, 640, 760], 760, 0.9)
    tree(c, 1150, 690)


def bus(c: Canvas) -> None:
    """Draw a city bus at its stop with passengers."""
    open_sky(c, 1)
    for k in range(8):
        c.box(
            k * 155 - 10,
            500 - (h := c.random.randint(110, 250)),
            130,
            h,
            c.random.choice(((206, 214, 222), (220, 214, 204), (196, 208, 214))),
        )
    c.box(0, 500, 1200, 300, (150, 154, 160))
    c.box(0, 500, 1200, 36, (206, 202, 192))
    for x in range(0, 1200, 150):
        c.box(x, 730, 80, 10, WHITE)
    c.box(180, 330, 680, 290, (60, 138, 112), 28)
    c.box(180, 520, 680, 40, WHITE)
    for k in range(5):
        c.box(214 + k * 128, 366, 108, 110, (186, 218, 230), 8)
    c.box(744, 366, 92, 236, (206, 230, 238), 6)
    c.box(788, 366, 6, 236, (60, 138, 112))
    c.box(206, 338, 200, 22, (40, 50, 60), 5)
    c.box(216, 344, 120, 10, (240, 170, 60))
    for x in (310, 700):
        c.disc(x, 620, 54, (46, 50, 58))
        c.disc(x, 620, 24, (200, 204, 208))
    c.box(930, 280, 250, 18, RED, 4)
    c.box(944, 298, 12, 330, GREY)
    c.box(1154, 298, 12, 330, GREY)
    c.box(976, 330, 160, 120, WHITE, 6)
    c.box(990, 346, 90, 12, RED, 3)
    for k in range(3):
        c.box(990, 374 + k * 22, 120, 9, (188, 190, 194), 3)
    crowd(c, [920, 1020, 1110], 690, 0.95)


def estate(c: Canvas) -> None:
    """Draw a housing estate with flower beds and parked cars."""
    open_sky(c, 1)
    c.box(0, 540, 1200, 260, (190, 194, 196))
    for x in (30, 330, 630, 930):
        tall = c.random.randint(300, 360)
        c.box(x, 550 - tall, 240, tall, c.random.choice(((240, 222, 196), (226, 214, 206), (236, 230, 214))))
        c.box(x - 8, 540 - tall, 256, 16, (176, 96, 78))
        for row in range(5):
            for k in range(3):
                c.box(x + 24 + k * 70, 570 - tall + row * 60, 48, 36, (150, 188, 208), 3)
                c.box(x + 20 + k * 70, 606 - tall + row * 60, 56, 6, (206, 196, 180))
    for x in (120, 420, 720, 1010):
        c.box(x, 566, 150, 34, (176, 120, 84), 10)
        for _ in range(16):
            flower = c.random.choice((RED, GOLD, (230, 140, 170), LEAF, LEAF))
            c.disc(x + c.random.randint(8, 142), 560 + c.random.randint(-10, 10), 11, flower)
    for k, colour in enumerate(c.random.sample(SHIRTS, 4)):
        x = 90 + k * 290
        c.stroke([(x - 40, 790), (x, 650)], WHITE, 6)
        c.box(x + 10, 690, 200, 54, colour, 20)
        c.box(x + 50, 650, 116, 54, (178, 208, 220), 20)
        for dx in (54, 166):
            c.disc(x + dx, 746, 23, (46, 50, 58))
    crowd(c, [330, 620], 690, 0.7)
    tree(c, 600, 600, 1.0)


def market(c: Canvas) -> None:
    """Draw market stalls under striped awnings."""
    open_sky(c, 2)
    c.box(0, 520, 1200, 280, (206, 196, 176))
    for k in range(4):
        x = 20 + k * 295
        for post in (10, 250):
            c.box(x + post, 330, 12, 300, GREY)
        for s in range(7):
            c.shape(
                [(x + s * 39, 330), (x + s * 39 + 39, 330), (x + s * 39 + 33, 270), (x + s * 39 + 6, 270)],
                RED if s % 2 == k % 2 else WHITE,
            )
            c.disc(x + s * 39 + 19.5, 332, 19.5, RED if s % 2 == k % 2 else WHITE, 13)
        person(c, x + 136, 610, 0.95)
        c.box(x + 4, 540, 264, 90, WOOD, 5)
        for i in range(26):
            fruit = c.random.choice((RED, GOLD, LEAF, (230, 120, 60), GREEN))
            c.disc(x + 24 + i % 13 * 19, 544 - i // 13 * 12, 12, fruit)
    crowd(c, [230, 520, 640, 980], 780, 0.95)


Scene = Callable[[Canvas], None]
CASES, NEWS, PROOF = "typical_cases", "content/news/pictures", "content/commitments/evidence"
TABLE: tuple[tuple[str, Scene, int], ...] = (
    (f"{CASES}/2026/shiqiao-bridge/bridge.jpg", river, 11),
    (f"{CASES}/2026/shiqiao-bridge/council.jpg", meeting, 12),
    (f"{CASES}/2026/greenhouse-master/greenhouse.jpg", greenhouse, 13),
    (f"{CASES}/2026/canal-brigade/fields.jpg", rice, 14),
    (f"{CASES}/2026/liuyin-handrails/courtyard.jpg", estate, 15),
    (f"{CASES}/2026/liuyin-handrails/talk.jpg", meeting, 16),
    (f"{CASES}/2026/night-market/market.jpg", market, 17),
    (f"{CASES}/2026/dongjiao-parking/parking.jpg", estate, 18),
    (f"{CASES}/2026/school-gate/gate.jpg", school, 19),
    (f"{CASES}/2026/open-libraries/reading-room.jpg", library, 20),
    (f"{CASES}/2026/mobile-clinic/clinic.jpg", clinic, 21),
    (f"{CASES}/2026/mobile-clinic/village.jpg", street, 22),
    (f"{CASES}/2026/road-crew/road.jpg", road, 23),
    (f"{CASES}/2026/counter-seven/counter.jpg", counter, 24),
    (f"{CASES}/2026/solar-roofs/roofs.jpg", solar, 25),
    (f"{CASES}/2026/solar-roofs/workshop.jpg", factory, 26),
    (f"{CASES}/2026/bus-driver/bus.jpg", bus, 27),
    (f"{CASES}/2025/river-keeper/river.jpg", river, 28),
    (f"{NEWS}/kick-off.jpg", meeting, 31),
    (f"{NEWS}/canal-water.jpg", rice, 32),
    (f"{NEWS}/hall-saturday.jpg", counter, 33),
    (f"{NEWS}/road-season.jpg", road, 34),
    (f"{NEWS}/kitchen-screens.jpg", school, 35),
    (f"{NEWS}/village-tour.jpg", street, 36),
    (f"{NEWS}/night-shift.jpg", factory, 37),
    (f"{NEWS}/medicine-shelf.jpg", clinic, 38),
    (f"{NEWS}/new-buses.jpg", bus, 39),
    (f"{NEWS}/market-roof.jpg", market, 40),
    (f"{NEWS}/reading-night.jpg", library, 41),
    (f"{NEWS}/greenhouse-class.jpg", greenhouse, 42),
    (f"{PROOF}/zhiqu-tongshui.jpg", rice, 51),
    (f"{PROOF}/lumian-xiubu.jpg", road, 52),
    (f"{PROOF}/wuding-guangfu.jpg", solar, 53),
)


def main() -> None:
    """Draw every picture of the table."""
    for path, scene, seed in TABLE:
        canvas = Canvas(seed)
        scene(canvas)
        canvas.save(ROOT / path)


if __name__ == "__main__":
    main()

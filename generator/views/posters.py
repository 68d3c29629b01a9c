"""Posters: what a sheet on a wall says of a text, before it is laid out."""

from msgspec import Struct


class Poster(Struct, frozen=True, gc=False):
    """The words of a poster, and its photo."""

    page: str
    """Address of the page that it is about."""
    campaign: str
    slogan: str
    kind: str
    title: str
    unit: str
    day_text: str
    summary: str
    photo: str
    """Address of the lead photo; empty without one."""
    sponsor: str
    is_sample: bool

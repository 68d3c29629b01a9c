"""`new`: an example to edit, written where its collection's files lie."""

import datetime

from generator.authoring.example import example
from generator.authoring.known import known_of
from generator.loading.folders import CONTENT, Folders
from generator.loading.loader import load_site
from generator.model.addresses import slug
from generator.model.collections import CASES, COLLECTIONS, Collection
from generator.problems import GeneratorError
from generator.site import Moment, Site
from generator.words import nearest


def write_example(folders: Folders, moment: Moment, kind: str, name: str) -> str:
    """Write an example with the id `name` and give its file by its name inside the program.

    `kind` is a collection's English name or Chinese title. GeneratorError where either is unusable or the id is taken.
    """
    collection = _collection(kind)
    _demand_id(name)
    site, _ = load_site(folders, moment)
    path = _path(collection, name, moment.as_of)
    _demand_free(site, collection, path, name)
    text = example(collection, known_of(site), moment.as_of)
    place = folders.disk(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with place.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise GeneratorError(f"“{path}”已经有了，没有改动它；请换一个编号。") from None
    return path


def _collection(kind: str) -> Collection:
    by_word = {word: collection for collection in COLLECTIONS.values() for word in (collection.title, collection.name)}
    if kind not in by_word:
        known = "、".join(f"{collection.title}（{collection.name}）" for collection in COLLECTIONS.values())
        raise GeneratorError(f"没有“{kind}”这个种类。{nearest(kind, by_word)}可以写：{known}。")
    return by_word[kind]


def _demand_id(name: str) -> None:
    if slug(name) != name:
        raise GeneratorError(f"编号“{name}”不行：只能用小写字母、数字和短横线；您可以写“{slug(name)}”。")


def _demand_free(site: Site, collection: Collection, path: str, name: str) -> None:
    record = site.shelves[collection.folder].records.get(name)
    if record is not None or (collection.folder, name) in site.lost:
        place = record.path if record else path
        raise GeneratorError(f"编号“{name}”在“{place}”里已经用过，什么也没有写；请换一个编号。")


def _path(collection: Collection, name: str, today: datetime.date) -> str:
    if collection.folder == CASES:
        return f"{CASES}/{today.year}/{name}.md"
    return f"{CONTENT}/{collection.folder}/{name}.{'md' if collection.is_markdown else 'yml'}"

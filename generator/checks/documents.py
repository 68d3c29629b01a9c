"""公文（D01、D03）。

为什么（DOC-4、DOC-6）：文号是公文的身份证，写错了查不到，写重了分不清；通知里说有三个配套文件，读者就要看到三个。
对：`文号: 示创组发〔2026〕1号`（六角括号、四位年份、序号不补零）；`配套文件数: 3`，有三个文件的“上级文件”写着它的编号。
错：`示创组发[2026]1号`、`示创组发〔26〕01号`，或者两个文件用同一个文号；`配套文件数: 3`，只登了两个。
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.checks.intended import is_intended, is_whole
from generator.checks.places import place
from generator.model.publication import Document
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site

_NUMBER = re.compile(r"[\u4e00-\u9fff]+〔(?:19|20)\d{2}〕[1-9]\d*号")
_LOOSE = re.compile(
    r"\s*([\u4e00-\u9fff]+?)\s*[〔\[［(（【{]?\s*((?:19|20)\d{2})\s*[〕\]］)）】}]?\s*第?\s*0*([1-9]\d*)\s*号?\s*"
)

_COPY = re.compile(r"副本|复件|复制|拷贝|copy|[(（]\d+[)）]", re.I)
"""What Windows and WPS add to the name of a copied file."""


def document_numbers(site: Site) -> Iterator[Finding]:
    """D01: document numbers are well formed and unique."""
    taken: dict[str, Document] = {}
    for document in site.documents.records.values():
        number = document.doc_no
        if not number:
            continue
        if _NUMBER.fullmatch(number) is None:
            yield finding(
                document.path, "D01", f"文号“{number}”写法不对；{_advice(number)}", where=place(document, "doc_no")
            )
        first = taken.setdefault(number, document)
        if first is not document:
            copy, original = _copy_first(document, first)
            taken[number] = original
            message = f"文号“{number}”在“{PurePosixPath(original.path).name}”里已经用过；请核对，多余的一份请删掉。"
            yield finding(copy.path, "D01", message, where=place(copy, "doc_no"))


def companion_counts(site: Site) -> Iterator[Finding]:
    """D03: as many companion documents are there as the text says."""
    documents = site.documents.records.values()
    listed = Counter(document.parent for document in documents if document.parent and is_intended(document))
    all_read = is_whole(site, "documents")
    for document in documents:
        stated, found = document.companion_count, listed[document.id]
        if stated is not None and (stated < found or (stated > found and all_read)):
            message = (
                f"写着配套文件“{stated}”个，列出的有{found}个；请核对数目，或给配套文件写上“上级文件: {document.id}”。"
            )
            yield finding(document.path, "D03", message, where=place(document, "companion_count"))


def _copy_first(document: Document, first: Document) -> tuple[Document, Document]:
    """Blame the one whose file looks like a copy; else the one that was read later."""
    is_original = _COPY.search(document.path) is None and _COPY.search(first.path) is not None
    return (first, document) if is_original else (document, first)


def _advice(number: str) -> str:
    match = _LOOSE.fullmatch(number)
    if match is None:
        return "请写成“机关代字〔年份〕序号号”，如“示创组发〔2026〕1号”。"
    return f"请写成“{match[1]}〔{match[2]}〕{match[3]}号”。"

"""Official documents: the list, and each in its layout."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from generator import dialect
from generator.model.publication import Document
from generator.model.record import Attachment, Record, published_on
from generator.site import group
from generator.views.articles import PAGE_SIZE, article_bar, line, neighbours
from generator.views.boards import Meaning
from generator.views.columns import tabs
from generator.views.files import file_address, prose
from generator.views.index import Index
from generator.views.meta import ColumnType, article_meta, list_meta
from generator.views.page import Page, Prose, View
from generator.views.paging import paged
from generator.views.parts import ArticleBar, Fact, Line, Link, Pager, Part, Tab
from generator.views.wording import MISSING, day_text, listed, or_missing, shorten

SECTION = "documents/index.html"
TITLE = "通知文件"
COLUMN = Link(TITLE, SECTION)
MEANINGS = (
    Meaning(term="配套文件", text="“上级文件”写着本文件、已经发布的文件；和文件里说的个数对照"),
    Meaning(term="发布日期", text="没有写的，用成文日期"),
)
_PRINTED = re.compile(r"(.*?)[\s，,]*((?:\d{4}年\d.*)?)", re.S)
"""Who printed a document, and when."""
_PAUSE = re.compile(
    r"(?:关于|印发|转发|召开|开展|深化|做好|加强|推进|表彰|命名|进一步|组织|[省市县区州]委|[省市县区州]政府|委员会|办公室|领导小组|工作|活动|行动)"
    r"(?![的《“（、，》”）]|委员会|工作|活动|书记|部|意见|方案|办法)"
)
"""Words of titles and red heads after which a line may end."""


class DocumentRow(Part, frozen=True):
    """One document in the list."""

    title: str
    address: str
    number: str
    issuer: str
    date_text: str


class DocumentList(View, frozen=True):
    """One page of the list of documents."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    rows: tuple[DocumentRow, ...]
    pager: Pager


class DocumentPage(View, frozen=True):
    """One document, from red head to print line."""

    title: str
    trail: tuple[Link, ...]
    bar: ArticleBar
    facts: tuple[Fact, ...]
    """What a reader of official documents looks for first: issuer, number, dates."""
    red_head: tuple[str, ...]
    """In pieces that no line may break."""
    heading: tuple[str, ...]
    """The title, in such pieces too."""
    number: str
    recipients: str
    body: Prose
    issued: Prose | None
    """The text that a notice issues (印发): it follows the signature."""
    attachments: tuple[Link, ...]
    issuer: str
    written_text: str
    printed_by: str
    printed_text: str
    superior: tuple[Line, ...]
    companions: tuple[Line, ...]
    companions_text: str
    """How many companion documents the text speaks of, and how many are listed."""
    previous: Link | None
    next: Link | None


def document_pages(index: Index) -> Iterator[Page]:
    """Make the list and the documents' pages."""
    documents = newest_documents(index)
    yield from _list_pages(index, documents)
    companions = group((d for d in documents if d.parent), lambda d: d.parent)
    for document, newer, older in neighbours(documents):
        yield Page(
            address=index.site.documents.address(document),
            section=SECTION,
            template="document",
            title=document.title or MISSING,
            description=shorten(f"{document.doc_no} {document.title}".strip()),
            meta=article_meta(
                document.title,
                published_on(document, document.written_on),
                index.source_of(document),
                document.issuer,
                listed((TITLE, document.doc_no)),
            ),
            source=document.path,
            view=_view(index, document, companions.get(document.id, ()), (_link(index, newer), _link(index, older))),
        )


def newest_documents(index: Index) -> list[Document]:
    """Sort documents: newest first by the day written, undated last; by id on one day, so that builds agree."""
    return sorted(index.site.documents.shown.values(), key=lambda d: d.written_on or date.min, reverse=True)


def document_line(index: Index, document: Document) -> Line:
    """Make a document's line."""
    return line(document.title, index.site.documents.address(document), document.written_on)


def _list_pages(index: Index, documents: list[Document]) -> Iterator[Page]:
    note = f"共{len(documents)}份，按成文日期从新到旧排列。"
    for address, members, pager in paged(documents, PAGE_SIZE, SECTION):
        rows = tuple(_row(index, document) for document in members)
        yield Page(
            address=address,
            section=SECTION,
            template="documents",
            title=TITLE,
            description=note,
            meta=list_meta(TITLE, note, ColumnType.POLICY),
            view=DocumentList(
                title=TITLE, trail=(), tabs=tabs(index, SECTION, SECTION), note=note, rows=rows, pager=pager
            ),
        )


def _row(index: Index, document: Document) -> DocumentRow:
    return DocumentRow(
        title=document.title or MISSING,
        address=index.site.documents.address(document),
        number=document.doc_no or "—",
        issuer=or_missing(document.issuer),
        date_text=day_text(document.written_on),
    )


def _link(index: Index, document: Document | None) -> Link | None:
    return Link(document.title or MISSING, index.site.documents.address(document)) if document else None


def _view(
    index: Index, document: Document, companions: tuple[Document, ...], around: tuple[Link | None, Link | None]
) -> DocumentPage:
    superior = index.site.documents.shown.get(document.parent)
    issuer = or_missing(document.issuer)
    body, issued = _parted(prose(index, document))
    printed_by, printed_text = _printed(document.printed)
    return DocumentPage(
        title=document.title or MISSING,
        trail=(Link(TITLE, SECTION),),
        bar=article_bar(index, document, document.written_on),
        facts=tuple(_facts(document)),
        red_head=_pieces(f"{issuer}文件"),
        heading=_pieces(document.title or MISSING),
        number=document.doc_no,
        recipients=document.addressees.rstrip("：:"),
        body=body,
        issued=issued,
        attachments=tuple(attachment_links(index, document, document.attachments)),
        issuer=issuer,
        written_text=day_text(document.written_on),
        printed_by=printed_by,
        printed_text=printed_text,
        superior=(document_line(index, superior),) if superior else (),
        companions=tuple(document_line(index, companion) for companion in companions),
        companions_text=_companions_text(document.companion_count, len(companions)),
        previous=around[0],
        next=around[1],
    )


def _parted(text: Prose) -> tuple[Prose, Prose | None]:
    notice, issued = dialect.parted(text.html)
    return replace(text, html=notice), replace(text, html=issued) if issued else None


def _printed(text: str) -> tuple[str, str]:
    """Part who printed a document from when; a text without a date is all about who."""
    match = _PRINTED.fullmatch(text.strip())
    return (match[1], match[2]) if match else (text, "")


def _pieces(text: str) -> tuple[str, ...]:
    """Cut a title where a line may end; elsewhere it breaks at punctuation alone."""
    ends = [0, *(match.end() for match in _PAUSE.finditer(text)), len(text)]
    return tuple(text[start:end] for start, end in pairwise(ends) if start < end)


def _facts(document: Document) -> Iterator[Fact]:
    yield Fact("发文机关", Link(or_missing(document.issuer)))
    yield Fact("发文字号", Link(document.doc_no or "—"))
    if not document.addressees:
        yield Fact("主送", Link(MISSING))
    yield Fact("成文日期", Link(day_text(document.written_on)))
    yield Fact("发布日期", Link(day_text(published_on(document, document.written_on))))


def _companions_text(stated: int | None, listed: int) -> str:
    if stated is None:
        return ""
    if stated == listed:
        return f"配套文件{stated}个，全部列出。"
    rest = f"还缺{stated - listed}个" if listed < stated else f"多出{listed - stated}个"
    return f"文件里说有配套文件{stated}个，这里列出{listed}个，{rest}。"


def attachment_links(index: Index, record: Record, attachments: Iterable[Attachment]) -> Iterator[Link]:
    """Link a record's files by their names; one that is not there is only named."""
    for attachment in attachments:
        name = attachment.name or attachment.file.rsplit("/", 1)[-1]
        yield Link(name or MISSING, file_address(index, record, attachment.file))

"""检查自测: what the inspection of a public-sector site looks at, and how this site stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.model.collections import COLLECTIONS
from generator.model.settings import SiteSettings
from generator.problems import Finding
from generator.reporting.subject import Subject
from generator.views.index import Index
from generator.views.wording import listed, shorten

_MESSAGES = 5
_COLUMNS = "news typical_cases commitments reviews evaluations awards leaders organizations documents".split()
"""Collections behind the columns of the navigation."""
_ID_CODE = re.compile(r"[0-9]{10}|bm[0-9]{8}")
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z-]{2,}", re.I)
_BY_CODES = """
首页、栏目按时更新：T02
链接、图片、附件都打得开：U01 U04
页面结构完整，没有两个页面抢一个网址：U02 U03
没有错别字和表述差错：Q01 Q02 Q03 Q04 Q05
没有泄露个人信息：P01 P02
"""
"""What other checks have looked at, and their codes."""
_MARKS = {"fails": "✗", "ask": "？", "passes": "✓"}
"""In the order in which they are listed."""


class Row(NamedTuple):
    """One thing that is looked at."""

    what: str
    state: str
    slug: str
    """passes, fails or ask: the CSS class."""
    figure: str
    advice: tuple[str, ...] = ()
    """What to do, in lines; none where all is well."""

    @property
    def mark(self) -> str:
        """Give the state's sign: colour alone tells nothing on grey paper."""
        return _MARKS[self.slug]


def self_check(subject: Subject) -> tuple[Row, ...]:
    """Look at all that an inspection would; what only a person can see is asked of one."""
    return tuple(sorted(_rows(subject), key=lambda row: list(_MARKS).index(row.slug)))


def _rows(subject: Subject) -> Iterator[Row]:
    settings = subject.site.settings
    yield _asked("网站打得开", "请每天用单位外面的网络打开一次首页；打不开的，当天告诉管服务器的同志。")
    for line in _BY_CODES.split("\n")[1:-1]:
        what, _, codes = line.partition("：")
        yield _by_codes(what, [finding for finding in subject.left if finding.code in codes.split()])
    yield _columns(subject)
    yield from _tags(settings)
    yield _articles(subject)
    yield from _footer(settings)


def _by_codes(what: str, found: list[Finding]) -> Row:
    if not found:
        return Row(what, "合格", "passes", "没有发现问题")
    lines = [f"{finding.path} 第{finding.line}行：{shorten(finding.message, 80)}" for finding in found[:_MESSAGES]]
    more = [f"另有{len(found) - _MESSAGES}处，见“按要求看”。"] if len(found) > _MESSAGES else []
    return Row(what, "不合格", "fails", f"{len(found)}处", (*lines, *more))


def _columns(subject: Subject) -> Row:
    empty = [COLLECTIONS[folder].title for folder in _COLUMNS if folder not in subject.site.held]
    advice = (
        f"请给{listed(f'“{title}”' for title in empty)}各发布至少一条；暂时没有内容的，请管网站的同志从导航里撤下。"
    )
    return _judged(
        "没有空白栏目", not empty, f"{len(empty)}个空白" if empty else f"{len(_COLUMNS)}个栏目都有内容", advice
    )


def _tags(settings: SiteSettings) -> Iterator[Row]:
    """Look at the tags that every page carries, as site.yml fills them."""
    yield _filled("网页标签：站点名称", "站点名称", settings.site_name, is_right=True)
    is_domain = _DOMAIN.fullmatch(settings.site_domain) is not None
    yield _filled("网页标签：站点域名", "站点域名", settings.site_domain, is_right=is_domain, form="www.example.gov.cn")
    is_code = _ID_CODE.fullmatch(settings.site_id_code) is not None and settings.site_id_code.strip("0") != ""
    yield _filled(
        "网页标签：政府网站标识码", "政府网站标识码", settings.site_id_code, is_right=is_code, form="十位数字"
    )


def _articles(subject: Subject) -> Row:
    """Look at what articles alone carry: the program takes the title and the source from required entries."""
    what, shelf = "网页标签：文章的标题、日期、来源", subject.site.typical_cases.shown
    undated = [shelf[key].path for key, day in Index(subject.site).case_days.items() if day is None]
    if not undated:
        return Row(what, "合格", "passes", "标题、日期、来源都有")
    places = [subject.folders.name(path) for path in undated[:_MESSAGES]]
    more = ["等"] if len(undated) > _MESSAGES else []
    advice = ("请给这些典型写上“发布日期”或“宣传日期”：", *places, *more)
    return Row(what, "不合格", "fails", f"{len(undated)}篇典型没有日期", advice)


def _footer(settings: SiteSettings) -> Iterator[Row]:
    yield _filled("页脚：主办单位", "主办单位", settings.sponsor, is_right=True)
    yield _filled(
        "页脚：ICP备案号", "备案号", settings.icp_no, is_right="备" in settings.icp_no, form="×ICP备00000000号"
    )
    is_psb = "公" in settings.psb_no
    yield _filled("页脚：公安备案号", "公安备案号", settings.psb_no, is_right=is_psb, form="×公网安备00000000000000号")
    reachable = settings.phone or settings.mailbox
    yield _filled("页脚：联系电话或意见箱", "电话", reachable, is_right=True)


def _filled(what: str, key: str, value: str, *, is_right: bool, form: str = "") -> Row:
    if not value:
        return _judged(what, False, "没有填", f"请在网站设置（content/site.yml）里补上“{key}: ……”。")
    advice = f"请在网站设置（content/site.yml）里核对“{key}”" + (f"，写成{form}这样。" if form else "。")
    return _judged(what, is_right, value, advice)


def _judged(what: str, passes: bool, figure: str, advice: str) -> Row:
    return Row(what, "合格", "passes", figure) if passes else Row(what, "不合格", "fails", figure, (advice,))


def _asked(what: str, advice: str) -> Row:
    return Row(what, "请人看", "ask", "程序不上网，看不到", (advice,))

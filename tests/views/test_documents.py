"""Official documents: what is issued, the signature's place, and where lines may end."""

from typing import Any

import pytest

from generator.dialect import convert
from generator.model.publication import Document
from tests.views.samples import by_address, data, site


def document(body: str = "", **fields: Any) -> Any:
    """Show a document."""
    converted = convert(body, highest=2)
    defaults: dict[str, Any] = {"id": "a", "path": "content/documents/a.md", "title": "通知"}
    text = {"body": body, "html": converted.html, "links": converted.targets}
    record = Document(**defaults | text | fields)
    return data(by_address(site(documents=[record]))["documents/a.html"])


def test_what_a_notice_issues_follows_the_signature() -> None:
    view = document("现将《办法》印发给你们。\n\n# 办法\n\n第一条　总则。\n\n# 附则\n\n第二条　解释。")

    assert "印发给你们" in view["body"]["html"]
    assert "办法</h2>" not in view["body"]["html"]
    assert view["issued"]["html"].startswith('<h2 id="s1" class="title">办法</h2>')
    assert "第二条" in view["issued"]["html"]


@pytest.mark.parametrize("body", ["", "现通知如下。\n\n## 一、时间\n\n下周。", "# 通知\n\n现通知如下。"])
def test_a_text_without_another_one_in_it_is_not_parted(body: str) -> None:
    assert document(body)["issued"] is None


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("示例办公室2026年3月3日印发", ("示例办公室", "2026年3月3日印发")),
        ("示例办公室　2026年3月3日印发", ("示例办公室", "2026年3月3日印发")),
        ("2026年3月3日", ("", "2026年3月3日")),
        ("示例办公室", ("示例办公室", "")),
        ("", ("", "")),
    ],
)
def test_who_printed_stands_apart_from_when(printed: str, parts: tuple[str, str]) -> None:
    view = document(printed=printed)

    assert (view["printed_by"], view["printed_text"]) == parts


def test_lines_of_a_title_end_after_words() -> None:
    view = document(issuer="中共示例区委先锋行动领导小组", title="关于做好2012年区委工作的通知")

    assert view["red_head"] == ("中共示例区委", "先锋行动", "领导小组", "文件")
    assert view["heading"] == ("关于", "做好", "2012年区委工作的通知")
    assert "".join(view["heading"]) == view["title"]


@pytest.mark.parametrize(
    ("stated", "listed", "words"),
    [
        (None, 2, ""),
        (2, 2, "配套文件2个，全部列出。"),
        (3, 2, "文件里说有配套文件3个，这里列出2个，还缺1个。"),
        (1, 2, "文件里说有配套文件1个，这里列出2个，多出1个。"),
        (3, 0, "文件里说有配套文件3个，这里列出0个，还缺3个。"),
    ],
)
def test_a_document_says_whether_all_its_companions_are_listed(stated: int | None, listed: int, words: str) -> None:
    main = Document(id="a", path="content/documents/a.md", companion_count=stated)
    others = [Document(id=f"c{n}", path=f"content/documents/c{n}.md", parent="a") for n in range(listed)]

    view = data(by_address(site(documents=[main, *others]))["documents/a.html"])

    assert view["companions_text"] == words
    assert len(view["companions"]) == listed


def test_what_a_document_lacks_is_named_where_it_would_stand() -> None:
    facts = {label: link["label"] for label, link in map(dict.values, document()["facts"])}

    assert [label for label, words in facts.items() if words == "未填写"] == [
        "发文机关",
        "主送",
        "成文日期",
        "发布日期",
    ]
    whole = document(addressees="各镇：", issuer="示例办公室")
    assert "主送" not in {fact["label"] for fact in whole["facts"]}
    assert whole["recipients"] == "各镇"

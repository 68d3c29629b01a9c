"""The manual's tables of fields."""

import pytest

from generator.authoring.fields import reference
from generator.model.collections import COLLECTIONS, SINGLES

TABLES = reference()
MODELS = [*(c.model for c in COLLECTIONS.values()), *SINGLES.values()]


@pytest.mark.parametrize(
    "row",
    [
        "| 办结时限 | `due_date` | 日期 | 必填 | 哪一天前办结，必须是具体日期 |",
        "| 上级 | `parent` | 单位的编号 |  | 上级单位的编号；最高一级不写 |",
        "| 三公开 | `disclosures` | 分项写，见下面的表，可以写多条 |  | 承诺事项、进展情况、办理结果各自的公开 |",
        "| 可见范围 | `visibility` | 选一个：公开、本级、内部 |  | 谁能看到；不写就是“公开” |",
        "| 推荐人 | `nominator` | 文字 |  | 推荐人的姓名和联系方式，供核实用；只供内部，永远不会出现在网站上 |",
        "| 问题来源 | `origin` | 领导点评、群众评议、督查检查的编号 | 必填 | 提出问题的点评、评议或检查的编号 |",
        "| 周期 | `period` | 周期，如2011、2011H1、2011Q2 | 必填 | 哪一段时间的积分 |",
        "| 封面 | `poster` | 文件名 |  | 封面图片 |",
    ],
)
def test_a_row_says_how_to_write_a_field(row: str) -> None:
    assert row in TABLES


def test_what_all_records_share_is_told_once_unless_a_collection_demands_more() -> None:
    rows = [line for line in TABLES.splitlines() if line.startswith("| 发布日期 |")]

    assert rows == [
        "| 发布日期 | `publish_on` | 日期 |  | 到这一天才发布；不写就立即发布 |",
        "| 发布日期 | `publish_on` | 日期 | 必填 | 到这一天才发布 |",
    ]


def test_groups_of_one_kind_share_a_table() -> None:
    assert TABLES.count("### “初审”“复审”“终审”下面的栏目") == 1


def test_every_table_has_a_blank_line_around_it() -> None:
    lines = TABLES.splitlines()
    heads = [number for number, line in enumerate(lines) if line.startswith("| 栏目 |")]

    assert len(heads) > len(MODELS)
    assert all(lines[number - 1] == "" for number in heads)

"""What a page shows, as CSV and JSON."""

import csv
import io
import json

from generator.rendering.exports import render_export
from generator.views.page import Export
from generator.views.parts import Link
from generator.views.tables import Column, Row, Table, Whole, number, text


def files(*heads: str) -> dict[str, bytes]:
    """Export a table with these heads of rows."""
    rows = tuple(Row(head=Link(head, "a.html"), cells=(number(2, "b.html"), text(""))) for head in heads)
    columns = (Column(label="件数", is_number=True, key="count"), Column(label="备注"))
    table = Table(name="t", caption="示例表", head="单位", columns=columns, rows=rows)
    return dict(render_export(Export("boards/t", table)))


def test_excel_reads_the_file_as_it_is() -> None:
    data = files("示例镇")["boards/t.csv"]

    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [["单位", "件数", "备注"], ["示例镇", "2", ""]]


def test_no_text_runs_as_a_formula() -> None:
    data = files('=HYPERLINK("http://x")', "@SUM(1)", "-1+2", "+86")["boards/t.csv"].decode("utf-8-sig")

    heads = [row[0] for row in csv.reader(io.StringIO(data))][1:]
    assert all(head.startswith("'") for head in heads)


def test_numbers_are_numbers_in_json() -> None:
    document = json.loads(files("示例镇")["boards/t.json"])

    assert document["title"] == "示例表"
    assert document["rows"] == [{"单位": "示例镇", "count": 2, "备注": ""}]


def test_a_file_of_data_says_what_its_columns_are() -> None:
    document = json.loads(files("示例镇")["boards/t.json"])

    assert document["$schema"] == "../board.schema.json"
    assert document["columns"] == [
        {"key": "单位", "label": "单位", "kind": "text"},
        {"key": "count", "label": "件数", "kind": "number"},
        {"key": "备注", "label": "备注", "kind": "text"},
    ]


def test_the_script_of_a_long_table_says_each_cell_once_and_where_it_stands() -> None:
    cells = (text("示例镇", "organizations/z.html"), text("逾期", slug="overdue"))
    rows = tuple(Row(head=Link(f"承诺{n}", "c.html"), cells=cells) for n in range(3))
    whole = Whole(script="boards/t.js", count=3, weight_text="1KB")
    columns = (Column(label="单位"), Column(label="状态"))
    table = Table(name="t", caption="示例表", head="承诺", columns=columns, rows=rows, whole=whole)

    script = dict(render_export(Export("boards/t", table)))["boards/t.js"].decode()

    said_all = script.removeprefix("columnTable(").removesuffix(");\n")
    name, said = json.loads(f"[{said_all}]")
    assert name == "t"
    assert said[1:] == [
        [[["示例镇", "organizations/z.html"]], [0, 0, 0]],
        [[["逾期", "", "overdue"]], [0, 0, 0]],
    ]
    assert [said[0][0][place] for place in said[0][1]] == [[f"承诺{n}", "c.html"] for n in range(3)]

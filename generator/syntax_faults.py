"""What a YAML parser could not read → the line at fault, and what to write there."""

from collections.abc import Sequence

import yaml

from generator.office_yaml import Fault

_PROBLEMS = (
    ("mapping values are not allowed", "这里多了一个“冒号加空格”。内容里有冒号时，请给整段内容加上引号。"),
    ("could not find expected ':'", "缺少冒号；请写成“栏目名: 内容”。"),
    ("did not find expected key", "这一行的缩进或引号不对；请和上下行对齐，内容里有引号时用中文引号“”。"),
    ("did not find expected '-' indicator", "这一行请以“- ”开头，和上面的条目对齐。"),
    ("did not find expected ',' or ']'", "方括号没有写完整；内容以“[”开头时请给整段内容加上引号。"),
    ("did not find expected ',' or '}'", "花括号没有写完整；内容以“{”开头时请给整段内容加上引号。"),
    ("found unexpected end of stream", "引号没有配对；请补上另一半，内容里的引号用中文的“”。"),
    ("expected a single document", "中间多了一行“---”；请删掉。"),
    ("found undefined alias", "内容以“*”开头时请加引号。"),
    ("found character that cannot start", "这一行开头的符号不能直接写；请给内容加上引号。"),
)


_SEEN_LATER = ("found unexpected end of stream", "could not find expected ':'")
"""Problems that the parser notices further down than where they begin."""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _last_written(lines: Sequence[str], row: int, *, without_colon: bool) -> int:
    """Walk back to a line that can be quoted, and where a colon is missing, to one that has none."""
    for number in range(row, -1, -1):
        if lines[number].strip() and not (without_colon and ":" in lines[number]):
            return number
    return row


def syntax_fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Find the line to blame, and say what to write there."""
    said = f"{error.problem or ''} {error.context or ''}"
    lines = text.split("\n")
    begun = error.context_mark if any(problem in said for problem in _SEEN_LATER) else None
    mark = begun or error.problem_mark or error.context_mark
    row = _last_written(lines, min(mark.line if mark else 0, len(lines) - 1), without_colon="expected ':'" in said)
    above = _last_written(lines, row - 1, without_colon=False) if row else 0
    if "mapping values" in said and row and ":" not in lines[above]:
        return Fault(above + 1, "F02", f"“{lines[above].strip()[:30]}”读不懂：缺少冒号；请写成“栏目名: 内容”。")
    if "mapping values" in said and row and _indent(lines[row]) > _indent(lines[above]):
        advice = "前面的空格比上一行多；请和上一行对齐，若是接着写上一行的内容，请给整段内容加上引号。"
        return Fault(row + 1, "F02", f"“{lines[row].strip()[:30]}”读不懂：{advice}")
    advice = next(
        (advice for problem, advice in _PROBLEMS if problem in said),
        "写法不对；请看看括号、引号、冒号有没有写全，可以照手册里的例子改。",
    )
    return Fault(row + 1, "F02", f"“{lines[row].strip()[:30]}”读不懂：{advice}")

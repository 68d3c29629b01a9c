"""The command line: the only place that prints, and that turns outcomes into exit codes."""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from generator import __version__, building
from generator.model.dates import parse_date
from generator.problems import GeneratorError, blocks
from generator.project import Project, open_project
from generator.reporting.text import json_lines, summary, text_lines
from generator.site import Edition

CLEAN, BLOCKED, CANNOT_RUN = 0, 1, 2


def _date(text: str) -> date:
    try:
        return parse_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期；请写成2026-12-31这样") from None


def _project_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--config", type=Path, default=Path("mkdocs.yml"), metavar="文件", help="设置文件，默认mkdocs.yml")
    options.add_argument("--content", type=Path, metavar="文件夹", help="代替项目里的content/")
    options.add_argument("--cases", type=Path, metavar="文件夹", help="代替项目里的typical_cases/")
    options.add_argument("--as-of", type=_date, metavar="日期", help="按哪一天计算，默认今天（东八区）")
    options.add_argument("--edition", type=Edition, choices=list(Edition), metavar="公开|本级", help="发布哪一版，默认公开")
    options.add_argument("--jobs", type=int, metavar="N", help="用几个进程，默认与处理器核数相同")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description="活动专栏静态网站生成器")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    shared = [_project_options()]
    build = commands.add_parser("build", parents=shared, help="检查并生成网站")
    build.add_argument("--output", type=Path, metavar="文件夹", help="网站放在哪里，默认site/")
    build.add_argument("--force", action="store_true", help="有阻止发布的问题也发布，报告里会写明")
    check = commands.add_parser("check", parents=shared, help="只检查，不发布")
    check.add_argument("--format", choices=("text", "json", "html"), default="text", help="报告的形式")
    return parser


def _open(args: argparse.Namespace) -> Project:
    return open_project(
        args.config,
        content=args.content,
        cases=args.cases,
        output=getattr(args, "output", None),
        as_of=args.as_of,
        edition=args.edition,
    )


def _build(args: argparse.Namespace) -> int:
    project = _open(args)
    outcome = building.build(project, force=args.force)
    _say(text_lines(outcome.findings))
    _say([summary(outcome.findings)])
    if not outcome.is_published:
        _say(["没有发布；网站保持原样。"])
        return BLOCKED
    forced = "（带着阻止发布的问题强行发布）" if blocks(outcome.findings) else ""
    _say([f"已生成{outcome.page_count}个页面{forced}：{project.output}"])
    return CLEAN


def _check(args: argparse.Namespace) -> int:
    outcome = building.check(_open(args))
    if args.format == "json":
        _say(json_lines(outcome.findings))
    else:
        _say([*text_lines(outcome.findings), summary(outcome.findings)])
    return BLOCKED if blocks(outcome.findings) else CLEAN


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {"build": _build, "check": _check}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; give 0 done, 1 blocked by findings, 2 cannot run (with one line on stderr saying why)."""
    args = _parser().parse_args(arguments)
    try:
        return COMMANDS[args.command](args)
    except GeneratorError as error:
        print(error, file=sys.stderr)
        return CANNOT_RUN

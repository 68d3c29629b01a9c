"""The command line: the only place that prints, and that turns outcomes into exit codes."""

import argparse
import errno
import gc
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from generator import __version__, building
from generator.authoring.new import write_example
from generator.fixing import fix
from generator.loading.loader import load_settings
from generator.mending.shown import closing, offered, shown
from generator.model.dates import parse_date
from generator.problems import Finding, GeneratorError, blocks
from generator.project import Project, open_project
from generator.publishing.lock import only_one
from generator.publishing.releases import Releases
from generator.publishing.verifying import strays, verify
from generator.reporting.ci import checkstyle_report, gitlab_report
from generator.reporting.explaining import explain
from generator.reporting.html import report
from generator.reporting.overview import overview
from generator.reporting.text import json_lines, text_lines
from generator.serving.live_folder import open_live_folder
from generator.serving.preview import Round
from generator.serving.run import serve
from generator.site import Edition
from generator.workers import Workers

T = TypeVar("T")
DONE, BLOCKED, CANNOT_RUN = 0, 1, 2
REPORTS: Mapping[str, Callable[[Sequence[Finding]], Iterable[str]]] = {
    "text": text_lines,
    "json": json_lines,
    "gitlab": lambda findings: [gitlab_report(findings)],
    "checkstyle": lambda findings: [checkstyle_report(findings)],
}
PAGE = "检查报告.html"
"""Where the report lies that was asked for on a terminal."""


def _date(text: str) -> date:
    try:
        return parse_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期；请写成2026-12-31这样") from None


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}”不是进程数；请写成1、2、4这样")
    return int(text)


def _folder_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--config", type=Path, default=Path("mkdocs.yml"), metavar="文件", help="设置文件，默认mkdocs.yml"
    )
    options.add_argument("--content", type=Path, metavar="文件夹", help="代替项目里的content/")
    options.add_argument("--cases", type=Path, metavar="文件夹", help="代替项目里的typical_cases/")
    options.add_argument("--as-of", type=_date, metavar="日期", help="按哪一天计算，默认今天（东八区）")
    options.add_argument(
        "--edition", type=Edition, choices=list(Edition), metavar="公开|本级", help="发布哪一版，默认公开"
    )
    return options


def _work_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--jobs", type=_count, metavar="N", help="用几个进程，默认与处理器核数相同")
    options.add_argument("--executor", default="", metavar="地址", help="交给Dask集群渲染：dask://主机:端口")
    options.add_argument("--no-cache", action="store_true", help="不用也不留缓存；结果一样，只是慢")
    return options


def _report_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--all", action="store_true", help="问题再多也逐条列出，不归并")
    return options


def _output_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--output", type=Path, metavar="文件夹", help="网站放在哪里，默认site/")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description="活动专栏静态网站生成器")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    folders, work, told, output = _folder_options(), _work_options(), _report_option(), _output_option()
    build = commands.add_parser("build", parents=[folders, work, told, output], help="检查并生成网站")
    build.add_argument(
        "--base-url", default="", metavar="网址", help="网站的网址；说了才有sitemap.xml，404页在任何路径下都能回到首页"
    )
    build.add_argument("--force", action="store_true", help="有阻止发布的问题也发布，报告里会写明；个人信息（P01）除外")
    check = commands.add_parser("check", parents=[folders, work, told], help="只检查，不发布")
    check.add_argument(
        "--format", choices=(*REPORTS, "html"), default="text", help="报告的形式；html是网页，gitlab和checkstyle给CI用"
    )
    check.add_argument("--output", type=Path, metavar="文件", help="网页报告存成哪个文件")
    check.add_argument("--explain", metavar="代码", help="说明一条要求：为什么，怎样算对，怎样算错")
    serve = commands.add_parser("serve", parents=[folders, work, told, output], help="预览，保存后自动刷新")
    serve.add_argument("--port", type=int, default=8000, metavar="端口", help="默认8000；0表示任选一个空闲的")
    commands.add_parser("rollback", parents=[folders, output], help="退回上一个发布的版本")
    fixed = commands.add_parser("fix", parents=[folders, work], help="改好不改变意思就能改的写法；先给您看，不写入")
    fixed.add_argument("paths", nargs="*", type=Path, metavar="文件或文件夹", help="只改这些；不写就是全部")
    fixed.add_argument("--write", action="store_true", help="写入；原文件先备份到.backup/")
    fixed.add_argument(
        "--mask", action="store_true", help="把会登出来的手机号、身份证号等写成138****1234；内容会变，请先看清楚"
    )
    new = commands.add_parser("new", parents=[folders], help="写一个填好的例子，供修改")
    new.add_argument("kind", metavar="种类", help="如 公开承诺（commitment）、先进典型（typical_case）")
    new.add_argument("id", metavar="编号", help="小写字母、数字和短横线，也就是文件名")
    verified = commands.add_parser("verify", help="核对一个已发布的文件夹是否完整")
    verified.add_argument("site", type=Path, metavar="文件夹", help="要核对的网站文件夹")
    return parser


def _open(args: argparse.Namespace) -> Project:
    project = open_project(
        args.config,
        content=args.content,
        cases=args.cases,
        output=getattr(args, "output", None),
        as_of=args.as_of,
        edition=args.edition,
        base_url=getattr(args, "base_url", ""),
        keeps_cache=not getattr(args, "no_cache", False),
    )
    # A link to the web server's folder stays what it is: releases are swapped where it leads.
    return replace(project, output=project.output.resolve()) if project.output.is_symlink() else project


def _workers(args: argparse.Namespace) -> Workers:
    return Workers(args.jobs, args.executor, progress=_progress)


class _Bar(tqdm):  # type: ignore[type-arg]  # not generic when it runs
    """A progress bar without tqdm's watching thread: beside a thread, workers cannot be forked."""

    monitor_interval = 0


def _progress(items: Iterable[T], label: str, total: int) -> Iterable[T]:
    """Show a bar on a terminal; stay quiet in a pipe."""
    return _Bar(items, desc=label, total=total, unit="批", leave=False) if sys.stderr.isatty() else items


def _build(args: argparse.Namespace) -> int:
    project = _open(args)
    with _workers(args) as workers:
        outcome = building.build(project, workers, lambda line: _say([line]), force=args.force)
    _say(_shown(outcome.findings, args))
    if outcome.published is None:
        _say(["没有发布；网站保持原样。"])
        return BLOCKED
    if not outcome.is_new:
        _say([f"内容没有变化，网站已经是最新的（{outcome.page_count}个页面）：{outcome.published}"])
        return DONE
    forced = "（有阻止发布的问题，按--force强行发布）" if blocks(outcome.findings) else ""
    _say([f"已发布{outcome.page_count}个页面{forced}：{outcome.published}", *_left_behind(project, outcome.strays)])
    if outcome.published != project.output:
        _say([f"“{project.output}”正被别的程序占用，没有替换；新网站放在上面这个文件夹里。"])
    return DONE


def _left_behind(project: Project, strays: Sequence[str]) -> Iterator[str]:
    """Say where files went that somebody had put into the published folder."""
    if strays:
        names = "、".join(strays[:3]) + ("等" if len(strays) > 3 else "")
        yield (
            f"“{project.output}”里有{len(strays)}个不是程序生成的文件（{names}），没有带进新网站；"
            f"它们还在“{Releases(project.output).store}”里。"
        )


def _check(args: argparse.Namespace) -> int:
    project = _open(args)
    if args.explain is not None:
        _say(explain(args.explain, load_settings(project.folders).checks or {}))
        return DONE
    with _workers(args) as workers:
        inspected = building.check(project, workers)
    if args.format == "html":
        _write_report(report(inspected), args.output, project)
    elif args.format == "text":
        _say(_shown(inspected.findings, args))
    else:
        _say(REPORTS[args.format](inspected.findings))
    return BLOCKED if blocks(inspected.findings) else DONE


def _shown(findings: Sequence[Finding], args: argparse.Namespace) -> Iterable[str]:
    """Show one screen on a terminal; in a pipe, or where all is asked for, every finding."""
    if args.all or not sys.stdout.isatty():
        return text_lines(findings)
    return overview(findings, shutil.get_terminal_size().columns)


def _write_report(page: str, file: Path | None, project: Project) -> None:
    """Write the report where it was asked for; on a terminal, where nobody could read it, into the project's folder."""
    if file is None and not sys.stdout.isatty():
        _say([page])
        return
    place = file or project.config.with_name(PAGE)
    place.write_text(page, encoding="utf-8", newline="\n")
    _say([f"报告存在这里，请用浏览器打开：{place}"])


def _serve(args: argparse.Namespace) -> int:
    project = _open(args)
    with tempfile.TemporaryDirectory(prefix="column-preview-") as scratch, _workers(args) as workers:
        folder = open_live_folder(args.output or Path(scratch))
        serve(project, folder, args.port, workers, lambda latest, url: _tell(latest, url, args))
    return DONE


def _tell(latest: Round, url: str, args: argparse.Namespace) -> None:
    trouble = [latest.trouble] if latest.trouble else []
    _say([*_shown(latest.findings, args), *trouble, f"预览（第{latest.number}版）：{url}"])
    sys.stdout.flush()


def _roll_back(args: argparse.Namespace) -> int:
    project = _open(args)
    with only_one(project.output, lambda line: _say([line])):
        releases = Releases(project.output)
        releases.recover()
        left = strays(project.output) if project.output.exists() else []
        releases.roll_back()
        faults = verify(project.output)
    _say([f"已退回上一个版本：{project.output}", *_left_behind(project, left), *faults])
    return BLOCKED if faults else DONE


def _new(args: argparse.Namespace) -> int:
    project = _open(args)
    path = write_example(project.folders, project.moment, args.kind, args.id)
    _say(
        [f"写好了一个例子：{project.folders.disk(path)}", "它是草稿，不会发布。请照着改，改好后把“状态”改成“已发布”。"]
    )
    return DONE


def _fix(args: argparse.Namespace) -> int:
    project = _open(args)
    with _workers(args) as workers:
        now = datetime.now().astimezone()
        fixed = fix(project, args.paths, workers, writes=args.write, masked=args.mask, now=now)
    name = project.folders.name
    _say(line for file in fixed.mended for line in shown(file, name(file.path)))
    _say(line for file in fixed.offers for line in offered(file, name(file.path)))
    _say(f"{name(file.path)}：{reason}" for file, reason in fixed.unwritten)
    _say(closing(fixed.changed, fixed.left, writes=args.write, backup=str(fixed.backup)))
    return BLOCKED if fixed.unwritten or blocks(fixed.left) else DONE


def _verify(args: argparse.Namespace) -> int:
    faults = verify(args.site)
    _say(faults or [f"“{args.site}”完整，没有多余或改动的文件。"])
    return BLOCKED if faults else DONE


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "check": _check,
    "serve": _serve,
    "fix": _fix,
    "new": _new,
    "rollback": _roll_back,
    "verify": _verify,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; give 0 done, 1 blocked by findings, 2 cannot run (with one line on stderr saying why)."""
    args = _parser().parse_args(arguments)
    # Records and views are trees that live to the end; looking for cycles among a hundred thousand of them costs more
    # than there is to find. A preview runs on, and collects between two rounds.
    if args.command != "serve":
        gc.disable()
    _speak_utf8()
    try:
        _require_utf8()
        return COMMANDS[args.command](args)
    except GeneratorError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print("已中断；已发布的网站是完整的，再运行一次即可。", file=sys.stderr)
    except BrokenPipeError:
        # Nobody reads what is said (`| head`); the work itself is done.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(_system_fault(error), file=sys.stderr)
    return CANNOT_RUN


def _require_utf8() -> None:
    """Refuse a system setting under which Chinese file names are read as something else."""
    encoding = sys.getfilesystemencoding()
    if encoding != "utf-8":
        raise GeneratorError(f"系统按{encoding}读文件名，中文名会读错；请设置环境变量PYTHONUTF8=1再运行。")


def _speak_utf8() -> None:
    """Write reports as UTF-8 into files and pipes; on a terminal of another encoding, replace what it lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _system_fault(error: OSError) -> str:
    """Say what the system refused; the published site is as it was."""
    place = f"“{error.filename}”" if error.filename else "文件"
    if error.errno == errno.ENOSPC:
        return f"磁盘满了，写不下{place}；网站保持原样。请腾出空间再试。"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"没有权限读写{place}；网站保持原样。请检查文件夹权限，或用--output换一个地方。"
    return f"系统不能读写{place}（{error.strerror or error}）；网站保持原样。"

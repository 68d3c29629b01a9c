"""`python -m bench`: the options, the progress, and the report at the end."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from bench.contenders import WORK, Contender
from bench.corpus import Scale, scale_named
from bench.lineup import LINEUP, USUAL
from bench.measure import BenchError
from bench.report import SCENARIOS, report
from bench.results import Results
from bench.rounds import Rounds

_SIZES = ("300", "1000", "3000", "10000", "province")
_STATE = (
    "稿件刚刚写好，还在系统的文件缓存里；没有清空过缓存。从零生成之前删掉网站和生成器自己的缓存。"
    "每次计时前先试运行过，并等磁盘写完。内存是各进程PSS之和的最高值，每20毫秒看一次。"
)


def _names(allowed: Sequence[str], text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in allowed:
            raise argparse.ArgumentTypeError(f"没有“{name}”；可以写{'、'.join(allowed)}")
    return names


def _scales(text: str) -> list[Scale]:
    try:
        return [scale_named(name.strip()) for name in text.split(",") if name.strip()]
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}”不是规模；请写10以上的篇数或province，用逗号隔开") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="同一批稿件，同一次运行，与Hugo、MkDocs比速度")
    scenarios = [*SCENARIOS, "serve"]
    parser.add_argument("--sizes", type=_scales, metavar="篇数", help=f"默认{','.join(_SIZES)}")
    parser.add_argument("--repeat", type=int, metavar="N", help="每样测几次，取中位数，默认3")
    parser.add_argument(
        "--contenders",
        type=lambda text: _names(list(LINEUP), text),
        default=list(USUAL),
        metavar="名字",
        help=f"默认{','.join(USUAL)}；还有properdocs",
    )
    parser.add_argument(
        "--scenarios",
        type=lambda text: _names(scenarios, text),
        default=scenarios,
        metavar="场景",
        help=f"默认{','.join(scenarios)}",
    )
    parser.add_argument("--quick", action="store_true", help="只测300篇，一次")
    parser.add_argument("--json", type=Path, default=WORK / "results.json", metavar="文件", help="结果存在哪里")
    parser.add_argument("--keep", action="store_true", help="测完后留下bench/work/sites/里的项目")
    return parser


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor()


def _facts(contenders: Sequence[Contender], repeat: int) -> dict[str, str]:
    memory = os.sysconf("SC_PAGESIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    free = os.sysconf("SC_PAGESIZE") * os.sysconf("SC_AVPHYS_PAGES") / 2**30
    return {
        "机器": f"{_processor()}，{os.cpu_count()}个核，内存{memory:.0f} GB（空闲{free:.0f} GB），{platform.release()}",
        "开始时的负载": f"{os.getloadavg()[0]:.2f}（高于0.5就有别的程序在用这台机器）",
        "版本": "；".join(contender.version() for contender in contenders),
        "次数": f"每样{repeat}次，取中位数；各生成器轮流运行",
        "状态": _STATE,
    }


def _run(args: argparse.Namespace) -> Results:
    sizes = args.sizes or _scales("300" if args.quick else ",".join(_SIZES))
    repeat = args.repeat or (1 if args.quick else 3)
    contenders = [LINEUP[name]() for name in args.contenders]
    results = Results(facts=_facts(contenders, repeat), titles={c.name: c.title for c in contenders})
    with tqdm(disable=None, unit="步") as bar:

        def tell(step: str) -> None:
            bar.set_description(step)
            bar.update()

        rounds = Rounds(contenders, args.scenarios, repeat, results, tell, is_keeping=args.keep)
        bar.total = rounds.steps(sizes)
        rounds.try_out()
        for scale in sizes:
            rounds.measure(scale)
            _save(results, args.json)
    return results


def _save(results: Results, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(results.plain(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and report; give 0, or 2 where it cannot run."""
    args = _parser().parse_args(arguments)
    try:
        results = _run(args)
    except BenchError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("停下了；已经测完的规模在结果文件里。\n")
        return 130
    sys.stdout.write(report(results) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

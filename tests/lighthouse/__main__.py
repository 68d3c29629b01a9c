"""Run Lighthouse on the sample, under nginx with the sample settings: `make lighthouse` (needs Node.js and nginx)."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from generator.cli import main as generate
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.hosting.nginx import running
from tests.workbench import ROOT

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
PAGES = {
    "首页": "index.html",
    "典型": "typical_cases/2026/canal-brigade.html",
    "总表": "commitments/index.html",
    "清单": "commitments/status/overdue.html",
    "单位": "organizations/qinghe-zhen.html",
    "搜索": "search.html",
}
CATEGORIES = {"performance": "性能", "accessibility": "无障碍", "best-practices": "规范", "seo": "检索"}
WANTED = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
SLOWEST = 1200
"""Milliseconds until the largest part of a page is there, on a simulated slow 4G."""
RUNS = 3
AS_OF = "2026-11-21"


def audit(address: str, folder: Path) -> Any:
    """Run Lighthouse once."""
    report = folder / "report.json"
    flags = " ".join((*ARGUMENTS, f"--user-data-dir={tempfile.mkdtemp(dir=folder)}"))
    command = [str(PROGRAM), address, "--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={flags}"]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": find_chromium() or ""})
    return json.loads(report.read_text(encoding="utf-8"))


def main() -> int:
    """Print the medians; 1 where one is worse than it should be."""
    met = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.chdir(ROOT)
        if generate(["build", "--as-of", AS_OF, "--output", str(folder / "site")]):
            return 1
        with running(folder / "site", folder) as server:
            print("| 页面 |", " | ".join(CATEGORIES.values()), "| 最大内容出现（毫秒） |")
            for label, page in PAGES.items():
                runs = [audit(f"http://127.0.0.1:{server.port}/zhuanlan/{page}", folder) for _ in range(RUNS)]
                scores = {
                    key: round(100 * statistics.median(run["categories"][key]["score"] for run in runs))
                    for key in CATEGORIES
                }
                paint = statistics.median(run["audits"]["largest-contentful-paint"]["numericValue"] for run in runs)
                print("|", label, "|", " | ".join(map(str, scores.values())), f"| {paint:.0f} |", flush=True)
                met &= paint <= SLOWEST and all(scores[key] >= WANTED[key] for key in WANTED)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())

"""The order of a benchmark: every contender takes its turn at the same thing before anyone goes on."""

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.contenders import WORK, Contender
from bench.corpus import Corpus, Scale, scale_named
from bench.measure import BenchError, Usage, run
from bench.output import look_at
from bench.preview import measure_preview
from bench.results import Results, Run

LIMIT = 1_800.0
"""Seconds that one build may take."""
_SITES = WORK / "sites"
_TRIAL = scale_named("20")


@dataclass
class Rounds:
    """A benchmark under way."""

    contenders: Sequence[Contender]
    scenarios: Sequence[str]
    repeat: int
    results: Results
    tell: Callable[[str], None]
    """Called before each step with what it is."""
    is_keeping: bool = False
    """The projects are left in work/sites/."""
    _out: set[tuple[str, str]] = field(default_factory=set)
    """(size, contender) that failed."""

    def steps(self, scales: Sequence[Scale]) -> int:
        """Count the steps to come."""
        each = 1 + self.repeat * sum(name != "serve" for name in self.scenarios) + ("serve" in self.scenarios)
        return len(self.contenders) + sum(len(self.entrants(scale)) * each for scale in scales)

    def entrants(self, scale: Scale) -> list[Contender]:
        """List who runs at a size; the province is this project's own affair."""
        return [c for c in self.contenders if _enters(c, scale) and (scale.name, c.name) not in self._out]

    def try_out(self) -> None:
        """Let each build a few pages untimed: a contender that cannot run is known at once, and all are in memory."""
        for contender in self.contenders:
            self.tell(f"试运行：{contender.title}")
            project = self._lay_out(contender, _TRIAL)
            self._build(contender, project)
            shutil.rmtree(project)

    def measure(self, scale: Scale) -> None:
        """Run all scenarios at one size."""
        for contender in self.entrants(scale):
            self.tell(f"写稿件：{contender.title}，{scale.name}")
            self._lay_out(contender, scale)
        for turn in range(1, self.repeat + 1):
            for scenario in self.scenarios:
                entrants = self.entrants(scale)
                first = turn % len(entrants) if entrants else 0
                for contender in entrants[first:] + entrants[:first]:
                    self._take_turn(contender, scale, scenario, turn)
        for contender in self.entrants(scale):
            project = _project(contender, scale)
            if contender.page(project, 0).exists():
                self.results.outputs.append(look_at(contender, project, scale))
        if "serve" in self.scenarios:
            self._preview(scale)
        if not self.is_keeping:
            for contender in self.contenders:
                shutil.rmtree(_project(contender, scale), ignore_errors=True)

    def _lay_out(self, contender: Contender, scale: Scale) -> Path:
        project = _project(contender, scale)
        shutil.rmtree(project, ignore_errors=True)
        project.mkdir(parents=True)
        contender.lay_out(Corpus(scale), project)
        return project

    def _build(self, contender: Contender, project: Path) -> Usage:
        log = project / "build.log"
        used = run(contender.command, project, log, contender.environment, LIMIT)
        if used.is_late:
            raise BenchError(f"{contender.title}用了{LIMIT:.0f}秒还没有做完")
        if used.status:
            last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-3:]
            raise BenchError(f"{contender.title}没有做成（{used.status}）：{' / '.join(last)}")
        return used

    def _take_turn(self, contender: Contender, scale: Scale, scenario: str, turn: int) -> None:
        if scenario == "serve":
            return
        self.tell(f"{contender.title}，{scale.name}，{scenario}，第{turn}次")
        try:
            self._run(contender, scale, scenario, turn)
        except BenchError as error:
            self.results.notes.append(f"{scale.name}：{error}")
            self._out.add((scale.name, contender.name))

    def _run(self, contender: Contender, scale: Scale, scenario: str, turn: int) -> None:
        project, case = _project(contender, scale), scale.cases // 2
        source, marker = contender.source(project, case), f"第{turn}次改动的标记"
        if scenario == "cold":
            contender.clear(project)
        elif not contender.page(project, case).exists():
            self._build(contender, project)
        if scenario == "edit":
            original = source.read_text(encoding="utf-8").partition("\n补记：")[0]
            source.write_text(f"{original}\n补记：{marker}。\n", encoding="utf-8")
        os.sync()
        load = os.getloadavg()[0]
        used = self._build(contender, project)
        page = contender.page(project, case)
        if not page.exists() or (scenario == "edit" and marker not in page.read_text(encoding="utf-8")):
            raise BenchError(f"{contender.title}没有写出{page.name}的新内容")
        self.results.runs.append(Run(scale.name, contender.name, scenario, turn, used, load))

    def _preview(self, scale: Scale) -> None:
        for contender in self.entrants(scale):
            self.tell(f"预览：{contender.title}，{scale.name}")
            if contender.serve is None:
                continue
            try:
                self.results.previews.append(measure_preview(contender, _project(contender, scale), scale))
            except BenchError as error:
                self.results.notes.append(f"预览，{contender.title}，{scale.name}：{error}。")


def _enters(contender: Contender, scale: Scale) -> bool:
    if not scale.name.isdigit():
        return contender.name == "ours"
    return contender.most_cases is None or scale.cases <= contender.most_cases


def _project(contender: Contender, scale: Scale) -> Path:
    return _SITES / f"{contender.name}-{scale.name}"

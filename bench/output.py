"""Looking at what a contender wrote."""

import gzip
import statistics
from pathlib import Path

from bench.contenders import Contender
from bench.corpus import Scale
from bench.results import Output

_SAMPLES = 25


def look_at(contender: Contender, project: Path, scale: Scale) -> Output:
    """Count and weigh a finished site."""
    site = project / contender.made[0]
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = [contender.page(project, n).read_bytes() for n in range(0, scale.cases, -(-scale.cases // _SAMPLES))]
    return Output(
        size=scale.name,
        contender=contender.name,
        files=len(files),
        pages=sum(path.suffix == ".html" for path in files),
        bytes=sum(path.stat().st_size for path in files),
        case_raw=round(statistics.median(map(len, pages))),
        case_gzip=round(statistics.median(len(gzip.compress(page, 9, mtime=0)) for page in pages)),
        search=sum(path.stat().st_size for path in files if _is_search_index(path.relative_to(site))),
    )


def _is_search_index(path: Path) -> bool:
    """Take the data of a search, not the program that searches."""
    is_data = path.suffix in {".json", ".js"} and "javascripts" not in path.parts
    return is_data and "search" in path.as_posix() and "worker" not in path.name

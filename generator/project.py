"""What a run works on: the folders and settings of mkdocs.yml, and what the command line put in their place."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import yaml

from generator.loading.folders import Folders
from generator.problems import GeneratorError
from generator.site import Edition, Moment

_CHINA = timezone(timedelta(hours=8))


@dataclass(frozen=True)
class Project:
    """One run's places and date."""

    config: Path
    """mkdocs.yml."""
    folders: Folders
    theme: Path
    output: Path
    """The published site."""
    cache: Path | None
    """Where runs keep what saves the next one time; None keeps nothing."""
    moment: Moment
    base_url: str = ""
    """Address of the site's root, with a slash at its end; empty where the site may lie anywhere."""
    keep_releases: int = 3
    """How many releases before the published one are kept."""

    @property
    def place(self) -> str:
        """Where the published site is: from the project, so that a clone elsewhere says the same; else absolute."""
        root = self.config.parent
        return self.output.relative_to(root).as_posix() if self.output.is_relative_to(root) else str(self.output)


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml for its plain values; tags such as !ENV are the host's business and read as nothing."""


_Settings.add_multi_constructor("", lambda loader, suffix, node: None)


def today() -> date:
    """Give the build date: SOURCE_DATE_EPOCH where it is set, else today, both in UTC+8."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise GeneratorError(f"环境变量SOURCE_DATE_EPOCH的“{epoch}”不是时间戳。") from error
    return moment.astimezone(_CHINA).date()


def open_project(
    config: Path,
    *,
    content: Path | None = None,
    cases: Path | None = None,
    output: Path | None = None,
    as_of: date | None = None,
    edition: Edition | None = None,
    base_url: str = "",
    keeps_cache: bool = True,
) -> Project:
    """Read mkdocs.yml; what the command line gives comes first.

    Raises GeneratorError where mkdocs.yml is missing or unreadable.
    """
    settings = _read_settings(config)
    column = _column_settings(settings)
    root = config.resolve().parent
    theme = settings.get("theme")
    return Project(
        config=config.resolve(),
        folders=Folders(
            content=(content or root / str(settings.get("docs_dir", "content"))).resolve(),
            cases=(cases or root / str(column.get("cases", "typical_cases"))).resolve(),
            shown=("" if content else "content/", "" if cases else "typical_cases/"),
        ),
        theme=root / str((theme if isinstance(theme, dict) else {}).get("custom_dir", "theme")),
        output=(output or root / str(settings.get("site_dir", "site"))).absolute(),
        cache=root / ".cache" if keeps_cache else None,
        base_url=_base_url(base_url),
        keep_releases=_count(column.get("keep_releases", 3)),
        moment=_moment(as_of or column.get("as_of") or today(), edition or column.get("edition", Edition.PUBLIC)),
    )


def _moment(as_of: object, edition: object) -> Moment:
    if not isinstance(as_of, date) or isinstance(as_of, datetime):
        raise GeneratorError(f"mkdocs.yml里column的as_of“{as_of}”不是日期；请写成2026-05-07这样的年月日。")
    if edition not in set(Edition):
        raise GeneratorError(f"mkdocs.yml里column的edition“{edition}”不对；请写“公开”或“本级”。")
    return Moment(as_of, Edition(str(edition)))


def _count(number: object) -> int:
    if not isinstance(number, int) or number < 0:
        raise GeneratorError(f"mkdocs.yml里column的keep_releases“{number}”不是数目；请写成0、1、2这样的整数。")
    return number


def _base_url(text: str) -> str:
    if text and not text.startswith(("http://", "https://")):
        raise GeneratorError(f"--base-url的“{text}”不是网址；请写成http://或https://开头。")
    return f"{text.rstrip('/')}/" if text else ""


def _read_settings(config: Path) -> dict[str, Any]:
    try:
        settings = yaml.load(config.read_text(encoding="utf-8-sig"), _Settings)  # noqa: S506  # a SafeLoader
    except FileNotFoundError:
        raise GeneratorError(f"找不到设置文件“{config}”；请在项目文件夹里运行，或用--config指明。") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise GeneratorError(f"设置文件“{config}”读不懂：{' '.join(str(error).split())}") from error
    if not isinstance(settings, dict):
        raise GeneratorError(f"设置文件“{config}”里没有设置。")
    return settings


def _column_settings(settings: dict[str, Any]) -> dict[str, Any]:
    """Find what mkdocs.yml says under `plugins: - column:`."""
    for entry in settings.get("plugins") or []:
        if isinstance(entry, dict) and isinstance(entry.get("column"), dict):
            return dict(entry["column"])
    return {}

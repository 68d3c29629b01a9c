"""One rule, as `check --explain` tells it: what is demanded, how strictly here, why, and how it looks."""

from collections.abc import Iterator, Mapping
from unicodedata import normalize

from generator.model.settings import CheckSetting
from generator.problems import GeneratorError, Severity
from generator.reporting.rulebook import sections_on
from generator.reporting.text import WORDS
from generator.rules import RULES, UNREADABLE, UNWAIVABLE
from generator.words import nearest

_DOES = {Severity.BLOCK: "不改好就不能发布", Severity.WARN: "可以发布，最好看一看"}
_CHOSEN = {
    CheckSetting.BLOCK: WORDS[Severity.BLOCK] + "：" + _DOES[Severity.BLOCK],
    CheckSetting.WARN: WORDS[Severity.WARN] + "：" + _DOES[Severity.WARN],
    CheckSetting.OFF: "关闭：不检查",
}


def explain(written: str, chosen: Mapping[str, CheckSetting]) -> Iterator[str]:
    """Write what the manual says of a code, however it was typed; GeneratorError where there is no such rule."""
    code = normalize("NFKC", written).strip().upper()
    rule = RULES.get(code)
    if rule is None:
        raise GeneratorError(f"没有“{written}”这个代码。{nearest(code, RULES) or '代码写在每条提示里，如“F05”。'}")
    yield f"{code} {rule.title}"
    yield f"轻重　{severity_text(code, chosen)}"
    yield f"豁免　{_waiver_text(code)}"
    for section in sections_on(code):
        yield ""
        yield f"【{section.title.removeprefix(code).strip()}】"
        for part in section.parts:
            yield (f"{part.label}：" if part.label else "") + part.text.rstrip()


def severity_text(code: str, chosen: Mapping[str, CheckSetting]) -> str:
    """Say how strict a rule is here, and who made it so."""
    usual = RULES[code].severity
    choice = None if code in UNREADABLE else chosen.get(code)
    if choice is None:
        return f"{WORDS[usual]}：{_DOES[usual]}。"
    return f"{_CHOSEN[choice]}。这是本单位在网站设置（site.yml）里定的，原来是“{WORDS[usual]}”。"


def _waiver_text(code: str) -> str:
    if code in UNWAIVABLE:
        return "不能。"
    return f"确有特殊情况的，在那条记录里写“豁免”，下面写“检查: {code}”和“原因”。"

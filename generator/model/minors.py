"""Minors: whether a text about one person says plainly that the person is under 18.

Texts about grown-ups speak of children all the time: a teacher's pupils, a doctor's patients, what somebody did at 16.
So only the place of the person is read: the name at the beginning with what follows it, or a line that gives an age or
a day of birth. In doubt nothing is said.
"""

import re
from datetime import date
from itertools import chain

GROWN_UP = 18
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
    "田任姜范方石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎武乔贺赖龚"
)
_NAME = rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}(?:同学)?(?:（示例）)?"
_GAP = r"\s*[，,（(:：]\s*"
_SEX = rf"(?:[男女]{_GAP})?"
_AGE = r"(?:[1-9]|1[0-7]|[一二三四五六七八九]|十[一二三四五六七]?)岁"
_GRADE = r"(?:[一二三四五六七八九]年级|初[一二三]|高[一二三])(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)]?班)?"
_PUPIL = rf"(?:小学生|初中生|高中生|中学生|少先队员|未成年人?|{_GRADE}的?学生)"
_SCHOOL = r"(?:[\u4e00-\u9fff]{1,10}(?:小学|中学|学校)(?:（示例）)?)?"
_END = r"(?=[，,。；;：:（）()\s]|$)"
_PLAIN = (
    re.compile(rf"{_NAME}{_GAP}{_SEX}(?:今年|现年|年仅)?{_AGE}{_END}"),
    re.compile(rf"{_NAME}{_GAP}{_SEX}(?:是|系|现为)?{_SCHOOL}{_PUPIL}{_END}"),
)
_CLEAR_IF_NOBODY_GREW_UP = (
    re.compile(rf"{_SCHOOL}{_PUPIL}{_NAME}{_END}"),
    re.compile(rf"{_AGE}的?(?:{_PUPIL}|女孩|男孩|少年|少女)?{_NAME}{_END}"),
)
_GREW_UP = re.compile(
    r"党员|书记|老师|教师|校长|主任|医生|护士|民警|干部|退休|退役|参军|入伍|入党|职工|工人|家长|委员|辅导员|大学生|"
    r"当年|那年|年前|如今|后来|从此|长大"
)
_AGE_LINE = re.compile(r"^[\s>*|-]*年龄[\s*|]*[：:|][\s*|]*(?:[1-9]|1[0-7])\s*(?:周?岁)?[\s*|]*$", re.M)
_BORN_LINE = re.compile(
    r"^[\s>*|-]*(?:出生年月日?|出生日期|生日)[\s*|]*[：:|][\s*|]*(?P<year>\d{4})[年./-](?P<month>\d{1,2})(?!\d)", re.M
)
_BORN = re.compile(rf"{_NAME}{_GAP}{_SEX}(?P<year>\d{{4}})年(?P<month>\d{{1,2}})月(?:\d{{1,2}}日)?(?:出)?生")
_MAY_SAY_SO = re.compile(r"岁|生|少先队员|未成年|年龄")


def words_of_a_minor(text: str, day: date) -> str:
    """Give the words by which a text about one person says that the person is under 18 on the day; else nothing."""
    if _MAY_SAY_SO.search(text) is None:
        return ""
    beginning = text.lstrip()
    patterns = _PLAIN if _GREW_UP.search(text) else (*_PLAIN, *_CLEAR_IF_NOBODY_GREW_UP)
    found = next((match for pattern in patterns if (match := pattern.match(beginning))), None) or _AGE_LINE.search(text)
    if found is None:
        births = chain(filter(None, (_BORN.match(beginning),)), _BORN_LINE.finditer(text))
        found = next((born for born in births if _is_under_age(born, day)), None)
    return found.group().strip("\n >*|-") if found else ""


def _is_under_age(born: re.Match[str], day: date) -> bool:
    """Count in months: who turns 18 this month may have done so already."""
    return (day.year - int(born["year"])) * 12 + day.month - int(born["month"]) < GROWN_UP * 12

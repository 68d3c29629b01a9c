"""The two files that describe the site and the campaign."""

import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.inspection import Activity
from generator.model.organization import Domain

HONOUR_KINDS = ("示范户", "示范楼院", "星级示范居", "星级活动服务中心", "十佳社区主任", "十佳社区工作者")
CHANNELS = ("电视", "广播", "报刊", "互联网", "远程教育", "短信", "公众号", "公示栏")


class CheckSetting(StrEnum):
    """What an office makes of a check."""

    BLOCK = "阻止"
    WARN = "提醒"
    OFF = "关闭"


class Link(Struct, frozen=True, kw_only=True, gc=False):
    """A link to another site."""

    name: Annotated[str, Key("名称", "链接的文字", required=True)] = ""
    url: Annotated[str, Key("网址", "http:// 或 https:// 开头", required=True, pattern=r"https?://\S+")] = ""


class SiteSettings(Struct, frozen=True, kw_only=True, gc=False):
    """content/site.yml."""

    site_name: Annotated[str, Key("站点名称", "网站名称", required=True, example="示例专栏")] = ""
    site_domain: Annotated[str, Key("站点域名", "如 example.org")] = ""
    site_id_code: Annotated[str, Key("政府网站标识码", "十位标识码")] = ""
    sponsor: Annotated[str, Key("主办单位", "主办单位", required=True, example="示例办公室")] = ""
    organizer: Annotated[str, Key("承办单位", "承办单位")] = ""
    icp_no: Annotated[str, Key("备案号", "ICP备案号")] = ""
    psb_no: Annotated[str, Key("公安备案号", "公安备案号")] = ""
    address: Annotated[str, Key("地址", "办公地址")] = ""
    phone: Annotated[str, Key("电话", "联系电话")] = ""
    mailbox: Annotated[str, Key("意见箱", "意见箱")] = ""
    public_numbers: Annotated[
        tuple[str, ...], Key("公开号码", "向社会公布的办公手机号、邮箱，每个写一行；没有写在这里的，按个人信息拦下")
    ] = ()
    links: Annotated[tuple[Link, ...], Key("友情链接", "其他网站的链接")] = ()
    require_reviews: Annotated[bool, Key("三审", "是不是要求三审：是 或 否")] = False
    checks: Annotated[dict[str, CheckSetting] | None, Key("检查", "检查代码: 阻止、提醒 或 关闭")] = None
    path: str = ""


class Stage(Struct, frozen=True, kw_only=True, gc=False):
    """A stage of the campaign."""

    name: Annotated[str, Key("名称", "阶段名称", required=True, example="第一阶段")] = ""
    start: Annotated[datetime.date | None, Key("开始", "开始日期", required=True, example="2026-03-01")] = None
    end: Annotated[datetime.date | None, Key("结束", "结束日期", required=True, example="2026-12-31")] = None


class Step(Struct, frozen=True, kw_only=True, gc=False):
    """A step of the campaign; a bare text is its name."""

    name: Annotated[str, Key("名称", "步骤名称", required=True)] = ""
    start: Annotated[datetime.date | None, Key("开始", "开始日期")] = None
    end: Annotated[datetime.date | None, Key("结束", "结束日期")] = None
    content: Annotated[str, Key("内容", "这一步做什么")] = ""


class KeyDate(Struct, frozen=True, kw_only=True, gc=False):
    """A day that matters."""

    date: Annotated[datetime.date | None, Key("日期", "哪一天", required=True)] = None
    subject: Annotated[str, Key("事项", "什么事", required=True)] = ""
    type: Annotated[str, Key("类型", "如节日、会议、表彰")] = ""
    countdown: Annotated[bool, Key("倒计时", "是不是显示倒计时：是 或 否")] = False


class Window(Struct, frozen=True, kw_only=True, gc=False):
    """A span of days, both ends in it."""

    start: Annotated[datetime.date | None, Key("开始", "开始日期", required=True)] = None
    end: Annotated[datetime.date | None, Key("结束", "结束日期", required=True)] = None


class Term(Struct, frozen=True, kw_only=True, gc=False):
    """A term of the glossary."""

    term: Annotated[str, Key("术语", "术语", required=True)] = ""
    definition: Annotated[str, Key("释义", "什么意思", required=True)] = ""
    origin: Annotated[str, Key("出处", "出自哪里")] = ""


class Guidance(Struct, frozen=True, kw_only=True, gc=False):
    """Who guides the units of a domain, or of a trade within it."""

    domain: Annotated[Domain | None, Key("领域", "指导哪个领域的单位", required=True, example="事业单位")] = None
    trade: Annotated[str, Key("行业", "领域里的哪个行业，如中小学校、律师")] = ""
    bodies: Annotated[tuple[str, ...], Key("指导单位", "负责指导的单位的编号", required=True, ref="organizations")] = ()
    content: Annotated[str, Key("内容", "怎样指导")] = ""


class ActivityItems(Struct, frozen=True, kw_only=True, gc=False):
    """What an activity consists of."""

    activity: Annotated[Activity | None, Key("活动", "哪项活动", required=True)] = None
    items: Annotated[tuple[str, ...], Key("项目", "每个项目写一行", required=True)] = ()


class Campaign(Struct, frozen=True, kw_only=True, gc=False):
    """content/campaign.yml."""

    name: Annotated[str, Key("名称", "活动名称", required=True, example="示例主题活动")] = ""
    slogans: Annotated[tuple[str, ...], Key("口号", "活动口号")] = ()
    summary: Annotated[str, Key("总体要求", "活动的总体要求")] = ""
    stages: Annotated[tuple[Stage, ...], Key("阶段", "活动阶段", required=True)] = ()
    steps: Annotated[tuple[Step, ...], Key("步骤", "活动步骤")] = ()
    key_dates: Annotated[tuple[KeyDate, ...], Key("节点", "重要日子")] = ()
    pioneer_types: Annotated[dict[str, str] | None, Key("先锋类别", "领域: 类别")] = None
    disclosure_kinds: Annotated[tuple[str, ...], Key("三公开", "要公开的三件事")] = ("承诺事项", "进展情况", "办理结果")
    weights: Annotated[dict[str, float] | None, Key("满意度权重", "满意: 1 等")] = None
    satisfaction_floor: Annotated[float, Key("满意度底线", "满意度低于多少分，在点评对照里标出来；不写就是60")] = 60
    key_sectors: Annotated[tuple[str, ...], Key("重点系统", "必须有窗口单位的行业系统")] = (
        "教育",
        "公安",
        "司法",
        "交通",
        "卫生",
        "税务",
        "工商",
        "质检",
    )
    lookback: Annotated[tuple[Window, ...], Key("回头看", "回头看的时间")] = ()
    targets: Annotated[dict[str, int] | None, Key("目标", "如 示范点: 80")] = None
    max_commitments: Annotated[dict[str, int] | None, Key("承诺上限", "单位: n，个人: n")] = None
    daily_case: Annotated[Window | None, Key("每日典型", "每天宣传一个典型的起止")] = None
    grades: Annotated[dict[str, float] | None, Key("评诺等次", "优秀: 90 等；后面是这一等的最低分，含这个分数")] = None
    honour_kinds: Annotated[tuple[str, ...], Key("荣誉类型", "荣誉榜上有哪几种荣誉")] = HONOUR_KINDS
    channels: Annotated[tuple[str, ...], Key("宣传渠道", "工作动态的“渠道”可以写哪些")] = CHANNELS
    activities: Annotated[
        tuple[ActivityItems, ...], Key("活动项目", "三亮三比三评等活动各有哪些项目；和通行的一样就不写")
    ] = ()
    guidance: Annotated[tuple[Guidance, ...], Key("分类指导", "每个领域由哪些单位指导")] = ()
    reporting_bodies: Annotated[
        tuple[str, ...], Key("报送单位", "应当报送方案和重要情况的单位的编号", ref="organizations")
    ] = ()
    glossary: Annotated[tuple[Term, ...], Key("术语", "术语表")] = ()
    path: str = ""

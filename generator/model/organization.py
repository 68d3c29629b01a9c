"""Units and the tree they form."""

import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.record import Record


class OrgType(StrEnum):
    """What kind of body a unit is."""

    COMMITTEE = "党委"
    PARTY_GROUP = "党组"
    WORKING_COMMITTEE = "党工委"
    GENERAL_BRANCH = "党总支"
    BRANCH = "党支部"
    MASS_ORGANIZATION = "群团"
    ADMINISTRATION = "行政单位"
    WINDOW = "窗口单位"
    ENTERPRISE = "企业"
    SOCIAL_ORGANIZATION = "社会组织"


class Level(StrEnum):
    """Administrative level, highest first."""

    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"
    TOWNSHIP = "乡"
    VILLAGE = "村"


class Domain(StrEnum):
    """Field of work; decides the vanguard type of its cases."""

    RURAL = "农村"
    SUBURBAN = "城郊居民区"
    STREET = "街道社区"
    NEW_ORGANIZATIONS = "非公和社会组织"
    OFFICE = "机关"
    INSTITUTION = "事业单位"
    STATE_ENTERPRISE = "国有企业"


class RoleName(StrEnum):
    """Who is sent to a unit to help it."""

    INSTRUCTOR = "党建指导员"
    VILLAGE_OFFICIAL = "大学生村官"


class Role(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody in a role at a unit; a bare text is the role."""

    role: Annotated[RoleName | None, Key("角色", "哪一种角色", required=True)] = None
    name: Annotated[str, Key("姓名", "已经对外公布的才写")] = ""
    start: Annotated[datetime.date | None, Key("起", "从哪天起")] = None
    end: Annotated[datetime.date | None, Key("止", "到哪天为止；还在就不写")] = None

    def is_filled(self, day: datetime.date) -> bool:
        """Tell whether somebody is there on the day; both ends count."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class Responsibility(Struct, frozen=True, kw_only=True, gc=False):
    """Who answers for the campaign in a unit, one person a level."""

    first: Annotated[str, Key("第一责任人", "职务和姓名")] = ""
    direct: Annotated[str, Key("直接责任人", "职务和姓名")] = ""
    specific: Annotated[str, Key("具体责任人", "职务和姓名")] = ""


class ReviewRequest(Struct, frozen=True, kw_only=True, gc=False):
    """A unit's request for a leader's comment; a bare text is its date."""

    date: Annotated[datetime.date | None, Key("申请日期", "哪一天请求点评的", required=True)] = None
    leader: Annotated[str, Key("点评人", "请哪位领导点评；写领导的编号", ref="leaders")] = ""


class Organization(Record, frozen=True, kw_only=True, gc=False):
    """A unit of the campaign."""

    name: Annotated[str, Key("名称", "单位全称", required=True, example="青禾镇党委（示例）")] = ""
    short_name: Annotated[str, Key("简称", "列表和表格里用的短名")] = ""
    org_type: Annotated[OrgType | None, Key("类型", "单位的类型", required=True, example="党委")] = None
    parent: Annotated[str, Key("上级", "上级单位的编号；最高一级不写", ref="organizations", code="O01")] = ""
    level: Annotated[Level | None, Key("级别", "省、市、县、乡、村", example="乡")] = None
    domain: Annotated[Domain | None, Key("领域", "单位所在的领域", required=True, example="农村")] = None
    sector: Annotated[str, Key("系统", "行业系统，如教育、公安、卫生")] = ""
    is_window: Annotated[bool, Key("窗口单位", "是不是窗口单位：是 或 否")] = False
    supervising_leader: Annotated[
        str, Key("包抓领导", "包抓本单位的领导的编号；乡镇、街道、部门必须有", ref="leaders")
    ] = ""
    secretary: Annotated[str, Key("书记", "党组织书记")] = ""
    branch_count: Annotated[int | None, Key("党支部数", "所辖党支部的个数")] = None
    member_count: Annotated[int | None, Key("党员数", "党员人数")] = None
    hours: Annotated[str, Key("办公时间", "对外办公时间")] = ""
    phone: Annotated[str, Key("电话", "办公电话，不写个人手机")] = ""
    plan: Annotated[str, Key("方案", "活动方案：一段文字，或文件的编号")] = ""
    personal_plans: Annotated[int | None, Key("个人打算数", "多少名党员写了个人打算；只写数目，不写内容")] = None
    responsibility: Annotated[
        Responsibility | None, Key("责任链", "第一、直接、具体责任人；不写就按隶属关系，由各级书记承担")
    ] = None
    roles: Annotated[tuple[Role, ...], Key("帮建人员", "党建指导员、大学生村官，每人写一条")] = ()
    review_requests: Annotated[
        tuple[ReviewRequest, ...], Key("请求点评", "主动汇报、请领导点评的，写一条；点评以后不用删")
    ] = ()

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name

    @property
    def is_branch(self) -> bool:
        """A grassroots organisation: its secretary sees to the work."""
        return self.org_type in (OrgType.GENERAL_BRANCH, OrgType.BRANCH)

    @property
    def needs_supervisor(self) -> bool:
        """乡镇, 街道 and 部门: what the checks C04 and O02 speak of."""
        return self.level is Level.TOWNSHIP or self.org_type is OrgType.ADMINISTRATION

    @property
    def is_supervised(self) -> bool:
        """Has a supervising leader, or should have."""
        return bool(self.supervising_leader) or self.needs_supervisor

"""Units and the tree they form."""

from enum import StrEnum
from typing import Annotated

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
    specific_person: Annotated[str, Key("具体责任人", "单位里具体抓这项工作的人；党支部、党总支不用写，就是书记")] = ""
    branch_count: Annotated[int | None, Key("党支部数", "所辖党支部的个数")] = None
    member_count: Annotated[int | None, Key("党员数", "党员人数")] = None
    hours: Annotated[str, Key("办公时间", "对外办公时间")] = ""
    phone: Annotated[str, Key("电话", "办公电话，不写个人手机")] = ""
    plan: Annotated[str, Key("方案", "活动方案：一段文字，或文件的编号")] = ""

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

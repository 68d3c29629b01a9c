"""Words that the synthetic texts are put together from; places, units and deeds are all made up.

Words are short, so that two texts seldom share a long run of characters: texts that look copied would make a
generator with a check for copied texts do work that no real office would give it.
"""

from collections.abc import Mapping
from random import Random

PLACE_FIRST = "云松竹梅柳枫桐榆桑柏溪泉湖潭渠滩湾岭峰坪稻麦荷莲菱茶棉橘梨杏晴朗明晖晨暖清和安宁"
PLACE_SECOND = "桥塘塬沟坝店铺庄寨屯岗坡洼浦渡津口关集墟院营堡坊巷园圃场田垄台阁亭井崖坎冲垭窑淀"
PLACE_THIRD = "东西南北上下前后内外新旧大小高低"

DOMAINS: Mapping[str, str] = {
    "农村": "发展先锋",
    "城郊居民区": "宜居先锋",
    "街道社区": "和谐先锋",
    "非公和社会组织": "兴业先锋",
    "机关": "服务先锋",
    "事业单位": "敬业先锋",
    "国有企业": "创效先锋",
}
"""Field of work → the vanguard type of its cases."""

KINDS = ("集体", "工作")
TYPES = ("共性承诺", "岗位承诺", "实事承诺")
BASES = ("中心工作", "岗位职责", "自身突出问题", "群众热点")
POSTS = ("治水岗", "帮办岗", "护林岗", "调解岗", "农技岗", "保洁岗", "值守岗", "助学岗", "采购岗", "安检岗")
METHODS = ("入户走访", "院坝会", "意见箱", "圆桌会", "电话回访", "问卷")
NOTICES = ("公示栏", "院坝会", "广播", "专栏网站", "代表会")
PROOFS = ("验收单", "回访表", "工程照片存档", "台账", "检测报告")
HONOURS = ("示例先锋集体", "示例服务标兵单位", "示例实干奖", "示例创新做法奖")
HEADINGS = (
    "难在哪里",
    "怎样起步",
    "分几步走",
    "谁来负责",
    "变化看得见",
    "乡亲怎么说",
    "账目公开",
    "留下的办法",
    "下一步打算",
)
STATES = ("已验收", "整改中", "待复查", "已移交", "长期管护")
TABLE_HEAD = ("项目", "原用时（天）", "现用时（天）", "状态")

_WORDS = """
when 开春后 入夏前 汛期前 秋收时 入冬后 开工首周 试行满月 接到反映当天 赶集日 值夜班时 月底盘点时 换届以后 雨季里
when 农闲时 放假前 验收前夜
team 支部委员 中心户 护林队 治水组 调解员 农技员 青年队 老支书 包片干部 巡河员 帮办员 理事会 妇女小组 退役军人 民兵班
team 联户长
act 分头走访 逐条登记 当面核对 轮流值守 牵头清理 登门办理 现场丈量 挨户询问 连夜抢修 比价采购 张榜公布 反复试验
act 带队勘察 划段包干 先垫后补 请人把脉
fix 修好 换新 加固 清理 疏通 建成 配齐 改造 装修 粉刷 盘活 接通 补栽 硬化 检修 归整
thing 断头路 漏水管 旧渠段 泵房 晒谷场 村史角 卫生室 便民摊 夜校课桌 冷库货架 鸡舍 步道 果苗地 助餐堂 低压线 危桥护栏
thing 健身角 蓄水池 候车棚 晾晒架 沼气池 图书柜 急救箱 防火带
spot 东头 河湾 后山 老街 塘边 岔路口 坡上 圩场 渡口旁 祠堂外 校门外 桥下 林场边 粮站后 水库尾 晒坪
folk 种粮户 留守老人 返乡青年 货车司机 养蜂人 采茶工 陪读家长 务工邻居 残疾朋友 合作社员 独居户 商贩 护林人 摆渡人
folk 修理工 放牧户
how 每月张榜 请代表验收 专人记账 先急后缓 谁办谁签字 限七日答复 三家比价 错时施工 边干边改 图纸上墙 逾期说明 两人同行
way 钱物分管 留样备查 材料公开 雨天停工 工钱日结 旧料再用 多退少补 党员垫头 邻里搭手 夜里不吵
gain 少跑{n}趟 省下{n}万元 惠及{n}户 受理{n}件 办结{n}件 培训{n}人次 多收{n}担粮 缩短{n}天 新栽{n}棵树 回访{n}户
gain 排除隐患{n}处 公开账目{n}笔 调解纠纷{n}起 带动就业{n}人
end 办法已写进村规 经验在邻村试用 没办成的也贴出原因 账本随时能查 后续管护有了人 意见箱每周开 代表签了字 差评当天回访
end 余款退回集体 工具登记入库
"""


def _read_words(text: str) -> dict[str, tuple[str, ...]]:
    slots: dict[str, tuple[str, ...]] = {}
    for slot, *words in map(str.split, text.strip().splitlines()):
        slots[slot] = (*slots.get(slot, ()), *words)
    return slots


SLOTS: Mapping[str, tuple[str, ...]] = _read_words(_WORDS)
"""Slot of a sentence → the words that may stand there; {n} is a number."""

SENTENCES = (
    "{when}，{team}到{spot}{act}，和{folk}商量怎样{fix}{thing}，定下“{how}”，{gain}。",
    "{spot}的{thing}年久失修，{folk}意见不小；{team}{act}，{when}动手，{how}，{gain}，{end}。",
    "{team}把{folk}的话记成{n}条，{act}后排出先后，头一件就是{fix}{spot}那处{thing}。",
    "为了{fix}{thing}，{team}{when}开了{n}次会，办法是{how}、{way}，结果{gain}，{end}。",
    "{folk}说，从前{spot}缺{thing}，如今{team}{act}，{when}就{fix}了，算下来{gain}。",
    "{when}遇上阴雨，{team}没有停手，{act}，{how}，赶在{n}天内{fix}{thing}，{folk}{gain}。",
    "这件事由{team}负责，{how}；{when}对账，{gain}，{end}。",
)
TITLES = (
    "{place}：{team}{when}{fix}{thing}",
    "{place}{team}{act}，{folk}用上新{thing}",
    "{thing}{fix}以后的{place}{spot}",
    "从{spot}到{spot}：{place}{team}的{n}天",
)
PROMISES = (
    "为{folk}在{spot}{fix}{quantity}处{thing}，{place}{team}收尾",
    "{when}为{place}{folk}{fix}{thing}{quantity}处，{way}",
    "{team}到{place}{spot}{act}{quantity}次，{fix}{thing}，{n}户可用",
    "由{team}{fix}{spot}{quantity}处{thing}，{place}{folk}推{n}人监督",
)
"""A number or a place stands between any two longer words; see above."""
STEPS = (
    "{team}{act}，{fix}{spot}一处{thing}",
    "{when}{act}，{gain}",
    "{folk}代表看过{spot}，同意{how}",
    "{thing}材料到齐，{team}{act}，{way}",
)


def place_name(number: int) -> str:
    """Name a made-up place; no two numbers below 25,600 give the same name."""
    first, rest = PLACE_FIRST[number % 40], number // 40
    second, third = PLACE_SECOND[rest % 40], rest // 40
    return first + second + (PLACE_THIRD[third - 1] if third else "")


class _Draw(dict[str, object]):
    """Answers each slot of a sentence with a word drawn for it, where none is given."""

    def __init__(self, rng: Random, given: Mapping[str, object]) -> None:
        super().__init__(given)
        self._rng = rng

    def __missing__(self, slot: str) -> str:
        if slot == "n":
            return str(self._rng.randint(11, 98))
        return self._rng.choice(SLOTS[slot]).format_map(self)


def compose(rng: Random, patterns: tuple[str, ...], **given: object) -> str:
    """Put one sentence together."""
    return rng.choice(patterns).format_map(_Draw(rng, given))

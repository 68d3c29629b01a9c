"""Queries as people type them, on the sample site: what they mean is among the first three."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.searching import search

pytestmark = pytest.mark.browser

QUERIES = {
    "words": {
        "雨棚 菜农": "news/2026-11-16-market-roof.html",
        "烘干机": "news/2026-07-22-dryer.html",
        "电动公交": "news/2026-11-10-new-buses.html",
        "扶手 停了两个星期": "rectifications/fushou-tinggong.html",
        "逾期的承诺": "commitments/status/overdue.html",
        "承诺为什么要有数目": "theory/shu-zi-xie-cheng-nuo.html",
    },
    "names": {
        "赵示一": "leaders/zhao-shiyi.html",
        "李示棚": "news/2026-09-06-dapeng.html",
        "老刘": "typical_cases/2025/river-keeper.html",
        "钱示二": "leaders/qian-shier.html",
        "侯示仁": "rectifications/zhiban-pai.html",
    },
    "units": {
        "青禾镇党委": "organizations/qinghe-zhen.html",
        "区政务服务中心": "organizations/zhengwu-zhongxin.html",
        "示例公交集团党委": "organizations/gongjiao-jituan.html",
        "教育局": "organizations/jiaoyu-ju.html",
        "柳荫社区": "organizations/liuyin-shequ.html",
    },
    "numbers": {
        "示创组发[2026]3号": "documents/shichuangzufa-2026-3.html",
        "示创组发（2026）5号": "documents/shichuangzufa-2026-5.html",
        "示创组办发〔2026〕2号": "documents/shichuangzubanfa-2026-2.html",
        "第11期": "briefings/2026-11.html",
        "二十二种药": "typical_cases/2026/village-pharmacy.html",
    },
    "traditional": {
        "群眾評議": "evaluations/index.html",
        "領導機構": "leaders/index.html",
        "晚間門診": "typical_cases/2025/evening-clinic.html",
        "關於本專欄": "about.html",
        "開店只填一張表": "typical_cases/2026/one-form.html",
    },
    "pinyin": {
        "qunzhongpingyi": "evaluations/index.html",
        "zhaoshiyi": "leaders/zhao-shiyi.html",
        "wanjianmenzhen": "typical_cases/2025/evening-clinic.html",
        "liuyinshequ": "organizations/liuyin-shequ.html",
    },
    "initials": {
        "qzpy": "evaluations/index.html",
        "slsbsp": "activities/window.html",
        "cnwsmyysm": "theory/shu-zi-xie-cheng-nuo.html",
        "mbcddsjdss": "typical_cases/2026/last-bus-planner.html",
    },
    "full width": {
        "ＱＺＰＹ": "evaluations/index.html",
        "２０２６年第四季度": "evaluations/qinghe-cun-pingyi-q4.html",
        "［２０２６］４号": "documents/shichuangzufa-2026-4.html",
    },
    "two characters": {
        "夜市": "typical_cases/2026/night-market.html",
        "指标": "indicators/index.html",
        "结对": "pairings/index.html",
    },
    "promises in pinyin": {
        "lxjd 低位路灯": "commitments/liuxi-jiedao.html#liuxi-jiedao-06",
        "xftd": "commitments/liuxi-jiedao.html#liuxi-jiedao-03",
        "hulan": "commitments/jiaotong-ju.html#jiaotong-ju-03",
    },
    "states": {
        "柳溪 逾期": "commitments/liuxi-jiedao.html#liuxi-jiedao-03",
        "整改 逾期 青禾": "rectifications/gonglan-jindu.html",
        "没有点评": "reviews/coverage.html#gaps",
    },
    "everyday names": {
        "柳溪": "organizations/liuxi-jiedao.html",
        "青禾镇": "organizations/qinghe-zhen.html",
        "交通局": "organizations/jiaotong-ju.html",
        "卫健局": "organizations/weijian-ju.html",
    },
}
ENOUGH = 48


def test_fifty_queries_are_answered_and_nearly_all_of_them_at_once(page: Page, address_of: Callable[..., str]) -> None:
    root, places = address_of("sample", "file"), {}
    for kind, queries in QUERIES.items():
        for query, meant in queries.items():
            found = [hit.address for hit in search(page, root, query)]
            places[kind, query] = found.index(meant) + 1 if meant in found else 0

    assert len(places) == 50
    assert [asked for asked, place in places.items() if not place] == []
    assert sum(place <= 3 for place in places.values()) >= ENOUGH, {a: p for a, p in places.items() if p > 3}


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("青禾村 电话", "organizations/qinghe-cun.html"),
        ("政务服务中心 办公时间", "organizations/zhengwu-zhongxin.html"),
        ("青禾村 责任人", "organizations/qinghe-cun.html"),
    ],
)
def test_who_asks_for_a_units_telephone_hours_or_people_finds_the_unit(
    page: Page, address_of: Callable[..., str], query: str, meant: str
) -> None:
    assert meant in [hit.address for hit in search(page, address_of("sample", "file"), query)][:3]

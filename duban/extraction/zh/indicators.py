"""What a Chinese figure measures, by the words of its clause."""

import re

_MARKS = re.compile(r"[，。；：、！？,;:（）()“”\s]")
# What leads up to a figure behind its indicator: comparison, change, bound.
_LEADS_UP = re.compile(
    r"(?:同比|环比|比上年|较上年|比去年|较去年|比上年同期|累计|合计|总计|一共|已经|已|将|力争|预计"
    r"|达到了?|达|完成了?|实现了?|增长到?|增加到?|增至|上升到?|提高到?|提升到?|下降到?|降低到?|降至"
    r"|减少|压减|回落|上涨|下跌|新增|净增|增速为?|增幅为?|占比?|突破|超过?|不少于|不低于|不超过|控制在"
    r"|保持在|稳定在|位居|约|近|逾|为|至|到|在|了|的|均|各|又|再|以|每年|年均|最高|最低|平均|高达|多达)+$"
)
# What stands before the indicator: whose it is, when, and the verb that reaches for it.
_FRONT = re.compile(
    r"^(?:(?:今年|去年|明年|全年|上半年|下半年|一季度|前三季度|到\d{4}年|\d{4}年|其中|确保|力争|推动|实现|完成"
    r"|使|让|把|将|要|预计|预期|全国|全省|全市|全区|全县|全镇|年底前|年内|截至目前|目前|当前|计划|建成|新建|新增"
    r"|争取|努力|支持|累计|共|约)(?:的)?)+"
)
_SINCE = re.compile(
    r"同比|环比|(?:比|较)(?:上年(?:同期)?|去年(?:同期)?|上月|上季度|\d{4}年(?:同期|底)?)"
)
# Longer stretches are clauses, not names of indicators.
_LONGEST = 24


def indicator(text: str, low: int, start: int) -> tuple[int, int] | None:
    """Find what a figure at `start` measures, not looking back beyond `low`."""
    marks = [mark.end() for mark in _MARKS.finditer(text, low, start)]
    begin = marks[-1] if marks else low
    words = text[begin:start]
    lead = _LEADS_UP.search(words)
    words = words[: lead.start()] if lead else words
    front = _FRONT.match(words)
    begin += front.end() if front else 0
    words = words[front.end() :] if front else words
    if not 1 < len(words) <= _LONGEST or not re.search("[\u4e00-\u9fff]", words):
        return None
    return begin, begin + len(words)


def since(text: str, low: int, high: int) -> tuple[int, int] | None:
    """Find what a change is compared with, the last such words between two places."""
    found = list(_SINCE.finditer(text, low, high))
    return found[-1].span() if found else None


def after(text: str, end: int, high: int) -> tuple[int, int] | None:
    """Find nothing: in Chinese the indicator goes before its figure."""
    return None

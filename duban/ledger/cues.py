"""Words that tell how a later statement bears on an item: done, begun, failed, late.

A person who wrote them down had reports and readouts in mind; they are asked only of
statements that are about an item's matter already.
"""

import re
from typing import Literal

from duban.corpus.document import Language

Cue = Literal[
    "completes", "partly", "starts", "plans", "cancels", "fails", "cause", "late"
]
Direction = Literal["up", "down"]

_CUES: dict[Language, dict[Cue, re.Pattern[str]]] = {
    "zh": {
        "completes": re.compile(
            "建成|完成|投用|投入使用|投入运营|启用|竣工|交付|通车|落成|完工|投产|落地"
            "|开门营业|建成开放|贯通|上线|正式运行|获批|成立|办结|实现"
        ),
        "partly": re.compile("主体|封顶|一期|阶段|过半|部分|首批|试点|先期|征收|招标"),
        "starts": re.compile("开工|启动|动工|奠基|破土|开建|进场施工"),
        "plans": re.compile("方案|规划|计划|制定|出台|编制|立项|将"),
        "cancels": re.compile("取消|撤销|不再|终止"),
        "fails": re.compile(
            "未完成|未能|没有完成|尚未|仍未|停止|停工|停滞|搁置|叫停|烂尾|反弹|反复"
            "|不达标|未达到|未实现|关停|流失"
        ),
        "cause": re.compile("因|由于|受.{1,20}影响|鉴于|面对.{1,40}(?:冲击|困难)"),
        "late": re.compile("推迟|延期|延后|滞后|放缓|偏慢|延误|缓建|逾期"),
    },
    "en": {
        "completes": re.compile(
            r"\b(complet\w+|open(ed|s)|finish\w+|built|in service|installed|delivered"
            r"|inaugurated|commissioned|handed over|put into (use|operation)|passed"
            r"|achieved|established|set up|adopted|enacted|in operation|now serves)\b",
            re.I,
        ),
        "partly": re.compile(
            r"\b(partly|partially|first phase|phase (one|1|i)|main structure|half"
            r"|\w+ of the (two|three|four|five|six|seven|eight|nine|ten|\d+))\b",
            re.I,
        ),
        "starts": re.compile(
            r"\b(launched|broke ground|began|begun|started|commenced|kicked off"
            r"|under ?way|set in motion)\b",
            re.I,
        ),
        "plans": re.compile(
            r"\b(plans?|will|to be|schedul\w+|draft\w*|program\w*)\b", re.I
        ),
        "cancels": re.compile(
            r"\b(cancel\w+|scrapp\w+|abandon\w+|called off|withdr[ae]w\w*)\b", re.I
        ),
        "fails": re.compile(
            r"\b(unfinished|not (been )?(met|complet\w+|open\w*|resum\w+|start\w+)"
            r"|suspended|halted|stopped|stalled|fell short|missed|failed|clos(ed|ure)"
            r"|short of|has yet to|have yet to|still (lacks?|waits?|no)|worse\w*)\b",
            re.I,
        ),
        "cause": re.compile(
            r"\b(because|due to|owing to|as a result of|for lack of|after|amid)\b", re.I
        ),
        "late": re.compile(
            r"\b(delay\w*|postpon\w+|behind schedule|took longer|overdue|pushed back"
            r"|slow(ed|er)?|put off)\b",
            re.I,
        ),
    },
}

_DIRECTIONS: dict[Language, dict[Direction, re.Pattern[str]]] = {
    "zh": {
        "up": re.compile("增长|提高|扩大|增加|新增|提升|上升|上涨|壮大|增至|增强|回升"),
        "down": re.compile(
            "下降|降低|减少|压减|压缩|淘汰|减量|遏制|下滑|回落|萎缩|降至"
        ),
    },
    "en": {
        "up": re.compile(
            r"\b(increas\w+|rais\w+|rose|grow\w*|grew|expand\w*|boost\w*|climb\w+|add)\b",
            re.I,
        ),
        "down": re.compile(
            r"\b(cut|cuts|reduc\w+|lower\w*|decreas\w+|fell|fall\w*|declin\w+|dropp\w+"
            r"|shr[aiu]nk)\b",
            re.I,
        ),
    },
}


def has(text: str, cue: Cue, lang: Language) -> str | None:
    """Return the words of a text that are such a cue, or None."""
    found = _CUES[lang][cue].search(text)
    return found[0] if found else None


def direction(text: str, lang: Language) -> Direction | None:
    """Return whether a text asks for, or tells of, more or less; None when unclear."""
    found = [way for way, cue in _DIRECTIONS[lang].items() if cue.search(text)]
    return found[0] if len(found) == 1 else None

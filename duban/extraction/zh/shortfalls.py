"""Words in which Chinese reports own up to what is lacking, late or undone."""

import re

_SHORTFALL = re.compile(
    r"尚未|仍未|未能|还没有|仍有.*(?:没有|不足)|停工|偏[多少低高慢弱]"
    r"|(?:不够|不足|不强|不高|不平衡|不充分|不到位|不适应|滞后|薄弱|短板|欠缺|缺失"
    r"|较[弱差慢少]|不少差距|不会[^，]*)$"
    r"|面临[^，]*(?:压力|困难|挑战|风险)|(?:压力|难度)(?:较|加|很)?大"
)
# Whoever sets about a shortfall asks or promises; these verbs come first then.
_REMEDY = re.compile(
    "补|解决|克服|消除|化解|防|应对|破解|针对|着力|加快|整治|聚焦|推动|确保|把"
)


def is_shortfall(words: str) -> bool:
    """Say whether a statement tells of something lacking, late or undone."""
    return bool(_SHORTFALL.search(words)) and not _REMEDY.match(words)

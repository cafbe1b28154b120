"""Clauses of manner in Chinese: they say how or when, and wait for a verb."""

import re

_MANNER = re.compile(
    r"(?:按照|根据|依据|遵循|对照|对标|按)[^，。；]*"
    r"(?:要求|部署|原则|需求|规定|精神|目标|安排|标准|思路|规划|计划|情况|需要)"
    r"|以[^，。；]*的[^，。；]{0,4}(?:干劲|作风|决心|态度|举措|力度|标准|精神|担当|姿态"
    r"|状态|劲头|措施|要求|行动|速度|热情|眼光|勇气|毅力)"
    r"|(?:对|对于|针对)[^，。；]*(?:问题|项目|工程|事项|企业|群众|地区|情况|工作|隐患)"
    r"|(?:在|于)[^，。；]*(?:下|上|中|前提下|基础上|过程中|的同时|之前|之后)"
    r"|从[^，。；]*(?:看|来看|出发|角度|层面)"
    r"|(?:围绕|聚焦|立足|面向|随着|鉴于)[^，。；的]{2,12}"
)


def is_manner(words: str) -> bool:
    """Say whether a stretch only leads up to a verb that is not in it."""
    return _MANNER.fullmatch(words) is not None

"""How a value was got, said in the document's language."""

from duban.corpus.document import Language

_REASONS: dict[Language, dict[str, str]] = {
    "en": {
        "stated": "the text gives it",
        "near": "year taken from “{quote}” in the same text",
        "published": "year taken from the document's date, {date}",
        "year-before": "the day lies after the document's date, {date}: "
        "taken as the year before",
        "open": "neither the text nor the document gives the year",
        "month-of": "month taken from the document's date, {date}",
        "month-before": "the day lies after the document's date, {date}: "
        "taken as the month before",
        "relative": "counted from the document's date, {date}",
        "weekday": "the last such weekday up to the document's date, {date}",
        "document": "the text names no day: the document's date, {date}",
        "congress": "the {number}th Party Congress met in {held}; "
        "the year after is the first of carrying out its spirit",
        "session": "session {session} of the {number}th National People's Congress "
        "or CPPCC meets in {year}: each serves five years, the 14th from 2023",
        "plan-start": "the {number}th Five-Year Plan begins in {year}",
        "plan-end": "the {number}th Five-Year Plan ends in {year}",
        "anniversary": "{years} years after {event} ({since})",
        "within": "{count} counted from {date}",
        "period-end": "the last day of the period named; {why}",
        "layer": "led up to by “{quote}”",
        "layer-kind": "it asks or promises",
        "layer-speaker": "{quote} is speaking",
        "force": "led up to by “{quote}”",
        "force-plain": "no word of force leads up to it",
        "test-measurable": "it names a figure: “{quote}”",
        "test-degree": "it says how far it is to go: “{quote}”",
        "test-deed": "one can see whether it was done: “{quote}”",
        "test-dated": "it names a time: “{quote}”",
        "test-slogan": "“{quote}” is said of an attitude, not of a deed",
        "test-vague": "it names neither figure, time nor deed",
    },
    "zh": {
        "stated": "原文写明",
        "near": "年份取自文中“{quote}”",
        "published": "年份取自文稿日期{date}",
        "year-before": "该日晚于文稿日期{date}，推定为上一年",
        "open": "原文和文稿日期都没有给出年份",
        "month-of": "月份取自文稿日期{date}",
        "month-before": "该日晚于文稿日期{date}，推定为上一个月",
        "relative": "从文稿日期{date}推算",
        "weekday": "文稿日期{date}之前最近的该星期日子",
        "document": "原文没有写明日期，取文稿日期{date}",
        "congress": "党的第{number}次全国代表大会于{held}年召开，"
        "次年为贯彻其精神的开局之年",
        "session": "第{number}届全国人大（政协）第{session}次会议在{year}年："
        "每届五年，十四届始于2023年",
        "plan-start": "第{number}个五年规划始于{year}年",
        "plan-end": "第{number}个五年规划止于{year}年",
        "anniversary": "{event}（{since}年）{years}周年",
        "within": "从{date}起算{count}",
        "period-end": "所称时期的最后一日；{why}",
        "layer": "由“{quote}”引出",
        "layer-kind": "这是要求或承诺",
        "layer-speaker": "说话人是{quote}",
        "force": "由“{quote}”引出",
        "force-plain": "前面没有表示力度的词",
        "test-measurable": "写明数字：“{quote}”",
        "test-degree": "写明做到什么程度：“{quote}”",
        "test-deed": "做没做看得见：“{quote}”",
        "test-dated": "写明时间：“{quote}”",
        "test-slogan": "“{quote}”说的是态度，不是事情",
        "test-vague": "没有写明数字、时间或具体事情",
    },
}


def reason(lang: Language, key: str, **parts: object) -> str:
    """Say a reason in words, its blanks filled."""
    return _REASONS[lang][key].format(**parts)

"""Which occasions a Chinese text tells of, where each opens, and of what kind."""

import re
from collections.abc import Iterator, Sequence

from duban.extraction import lexicon
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion, bounded
from duban.extraction.readings import ActivityKind
from duban.extraction.zh import times

_WORDS = lexicon.load("zh", "activities")
_ANY = {name: lexicon.alternatives(_WORDS[name]) for name in _WORDS}

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*[”’」』）)]*|\n+")
_VISIT = re.compile(
    rf"(?<!执法)(?<!全面)(?:{_ANY['visit']})(?!(?:{_ANY['not_visit_after']}))"
)
# Beside a meeting, only a verb that ends its clause tells of a visit too.
_VISIT_TOO = re.compile(
    rf"(?<!执法)(?:{_ANY['visit']})(?=[，。；\s]|并|时|$)|到[^，。；]{{2,30}}(?:{_ANY['visit']})，?并"
)
_LED = re.compile(r"(?:带领|率领|率)[^，。]{1,12}?(?:到|来到|前往|赴|深入)")
_GOING = re.compile(
    r"(?:深入|来到|前往|走进|赶赴|实地)[^，。]{2,60}，[^。]{0,20}(?:了解|察看|查看|询问|听取)"
)
_TALKS = re.compile(
    rf"(?:{_ANY['talks']})(?![厅室时])|(?:与|同|和)[^，。]{{2,40}}一行[^，。]{{0,6}}座谈"
)
_HELD = re.compile(
    rf"(?:{_ANY['meeting_verbs']})(?!会议强调)[^，。；]{{0,60}}?(?:{_ANY['meeting_nouns']}|会)"
    r"(?![议员场员见谈展所组])"
)
_CONVENED = re.compile(
    rf"(?:{_ANY['meeting_nouns']}|[^机社委协工]会)[^，。；]{{0,24}}?(?:召开|举行|闭幕|开幕)"
)
_AT = re.compile(
    r"(?:^|在|，)(?:随后|下午|上午|之后)?(?:召开|举行)?的?[^，。；在]{0,16}"
    r"(?:座谈会|办公会|座谈交流|座谈)(?:上|时|中)"
)
_SEATED = re.compile(r"座谈(?:交流)?(?=[，。；时]|并|$)|集体学习|主持并讲话|交流座谈")
_CEREMONY = re.compile(rf"{_ANY['ceremony']}")
# After another occasion, a ceremony has to be held, not only to have been held.
_CEREMONY_TOO = re.compile(
    r"会谈后[^。]{0,20}(?:签署|见证)|(?:举行|出席|参加|举办)[^，。；]{0,40}"
    r"(?:仪式|开幕式|宴会|招待会|晚会)(?!后)"
)
_TODAY = re.compile(r"今天|今日|昨天|昨日")

# On a line that begins with a day, a project that starts or opens on it.
_STARTED = re.compile(
    r"(?:破土动工|开工|奠基|揭牌|投产|启用|通车|竣工|落成|签约)(?:建设|仪式|活动|运营)?(?=[，。；]|$)"
)
_ANNOUNCEMENT = re.compile(rf"{_ANY['announcement']}")
_SAID = re.compile(r"(?:强调|指出|表示|要求|认为|他说|说)(?:，|：|:)")
_DAYS = re.compile(r"\d{1,2}日(?:[至到—、－-](?:\d{1,2}月)?\d{1,2}日)*")
_LINE_DATE = re.compile(
    r"\s*(?:[（(]?(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:[上下]午|晚|早)?[，,、至到—-]?"
)


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences."""
    found: list[Sentence] = []
    opens = True
    for match in _SENTENCE.finditer(text):
        if match.group().strip():
            found.append(Sentence(match.start(), match.end(), opens))
            opens = False
        else:
            opens = True
    return found


def find(marked: MarkedText, cut: Sequence[Sentence]) -> list[Occasion]:
    """Find the occasions of a text, in the order in which they open."""
    found: list[Occasion] = []
    for number, sentence in enumerate(cut):
        for kind, cue in _cues(marked, sentence):
            if not found and not _may_open(marked, cut, number):
                continue
            if not found or _is_new(marked, found, sentence, kind):
                start = sentence.start
                if found and found[-1].opener == sentence:
                    start = cue
                found.append(Occasion(kind, sentence, cue, start, len(marked.text)))
    return bounded(marked, cut, found, _told_later)


def _cues(marked: MarkedText, sentence: Sentence) -> Iterator[tuple[ActivityKind, int]]:
    """Yield the kinds of occasion that a sentence tells of, in their order."""
    told = marked.told[sentence.start : sentence.end]
    said = _SAID.search(told)
    head = told[: said.start()] if said is not None else told
    cues = list(_kinds(head))
    dated = _LINE_DATE.match(told) or (sentence.start == 0 and _TODAY.search(head))
    started = _STARTED.search(head) if dated else None
    if not cues and started is not None:
        cues = [("ceremony", started.start())]
    for kind, at in sorted(cues, key=lambda cue: cue[1]):
        yield kind, sentence.start + at


def _kinds(head: str) -> Iterator[tuple[ActivityKind, int]]:
    announced, ceremony = _ANNOUNCEMENT.search(head), _CEREMONY.search(head)
    talks, seated = _TALKS.search(head), _SEATED.search(head)
    meeting = _AT.search(head) or _HELD.search(head) or _CONVENED.search(head)
    if announced is not None and "发布会" in announced.group():
        yield "announcement", announced.start()
    elif talks is not None and not _is_seated(talks, seated):
        yield "talks", talks.start()
        if seated is not None and seated.start() < talks.start():
            yield "meeting", seated.start()
        elif meeting is not None and "并" in head[talks.end() : meeting.start()]:
            yield "meeting", meeting.start()
    elif ceremony is not None and meeting is None:
        yield "ceremony", ceremony.start()
    elif meeting is not None or seated is not None:
        yield "meeting", min(m.start() for m in (meeting, seated) if m is not None)
        visit = _VISIT_TOO.search(head)
        if visit is not None and not _within(visit, (meeting, seated)):
            yield "visit", visit.start()
    else:
        visit = _VISIT.search(head) or _LED.search(head) or _GOING.search(head)
        if visit is not None:
            yield "visit", visit.start()
        elif announced is not None:
            yield "announcement", announced.start()


def _is_seated(talks: re.Match[str], seated: re.Match[str] | None) -> bool:
    """Say whether those received were then seated for a discussion."""
    if seated is None or "一行" in talks.group():
        return False
    return talks.start() < seated.start()


def _within(visit: re.Match[str], others: Sequence[re.Match[str] | None]) -> bool:
    """Say whether a verb of visiting stands inside the name of a meeting."""
    return any(o is not None and o.start() <= visit.start() < o.end() for o in others)


def _may_open(marked: MarkedText, cut: Sequence[Sentence], number: int) -> bool:
    """Say whether the first occasion may open here: somebody is named, or a day."""
    sentence = cut[number]
    if any(marked.within("person", sentence.start, sentence.end)):
        return True
    text = marked.flat[sentence.start : sentence.end]
    return any(m.day is not None or m.days is not None for m in times.find(text))


def _is_new(
    marked: MarkedText, found: list[Occasion], sentence: Sentence, kind: ActivityKind
) -> bool:
    """Say whether a sentence opens another occasion than those found so far."""
    told = marked.told[sentence.start : sentence.end]
    kinds = [occasion.kind for occasion in found]
    if found[-1].opener == sentence:
        return kind not in kinds
    if sentence.opens and _LINE_DATE.match(told):
        last = marked.told[found[-1].opener.start : found[-1].opener.end]
        if _days_differ(last, told):
            return True
        if kind == "meeting" == found[-1].kind and _LINE_DATE.match(last):
            return True
    if kind == "meeting":
        return "meeting" not in kinds and "talks" not in kinds
    if kind == "visit" and "visit" in kinds:
        return sentence.opens and _LED.search(told) is not None
    if kind == "visit":
        return bool(_LINE_DATE.match(told))
    if kind != "ceremony" or "ceremony" in kinds:
        return False
    return _CEREMONY_TOO.search(told) is not None


def _days_differ(last: str, told: str) -> bool:
    """Say whether a dated line tells of another day than the occasion before it."""
    head, here = _DAYS.search(last), _DAYS.search(told)
    if head is None or here is None:
        return False
    days = [int(day) for day in re.findall(r"\d+(?=日)", head.group())]
    day = int(re.findall(r"\d+(?=日)", here.group())[0])
    return not min(days) <= day <= max(days)


def _told_later(
    marked: MarkedText, cut: Sequence[Sentence], occasion: Occasion, end: int
) -> int:
    """Return where the text comes to an occasion that was named ahead."""
    later = _AT if occasion.kind == "meeting" else _VISIT
    for sentence in cut:
        if occasion.opener.end <= sentence.start < end:
            head = marked.told[sentence.start : sentence.start + 40]
            if later.search(head) or (
                occasion.kind == "meeting" and _HELD.search(head)
            ):
                return sentence.start
    return occasion.cue

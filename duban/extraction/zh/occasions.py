"""Which occasions a Chinese text tells of, where each opens, and of what kind."""

import re
from collections.abc import Iterator, Sequence

from duban.extraction import lexicon
from duban.extraction.marked import MarkedText, Sentence
from duban.extraction.occasion import Occasion, bounded
from duban.extraction.readings import ActivityKind, Statement
from duban.extraction.zh import succession, times

_ANY = lexicon.patterns("zh", "activities")

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*[”’」』）)]*|\n+")
_VISIT = re.compile(
    rf"(?<!执法)(?<!全面)(?:{_ANY['visit']})(?!(?:{_ANY['not_visit_after']}))"
)
# Beside a meeting, only a verb that ends its clause tells of a visit too.
_VISIT_TOO = re.compile(
    rf"(?<!执法)(?:{_ANY['visit']})(?=[，。；\s]|并|时|$)|到[^，。；]{{2,30}}(?:{_ANY['visit']})，?并"
)
_GOING = re.compile(
    r"一行(?:先后|随后)?(?:深入|来到|前往|赴|走进|到)|(?:深入|来到|前往|走进|赶赴|实地)[^，。]{2,60}，[^。]{0,20}(?:了解|察看|查看|询问|听取)"
)
_TALKS = re.compile(
    rf"(?:{_ANY['meets']}|{_ANY['talks']})(?![厅室时])|(?:与|同|和)[^，。]{{2,40}}一行[^，。]{{0,6}}座谈"
)
_HELD = re.compile(
    rf"(?:{_ANY['meeting_verbs']})(?!会议强调)[^，。；]{{0,60}}?(?:{_ANY['meeting_nouns']}|会)"
    r"(?![议员场员见谈晤展所组])"
)
_CONVENED = re.compile(
    rf"(?:{_ANY['meeting_nouns']}|[^机社委协工]会)[^，。；]{{0,24}}?(?:召开|举行|举办|闭幕|开幕)"
)
_AT = re.compile(
    r"(?:^|在|，)(?:随后|下午|上午|之后)?(?:召开|举行)?的?[^，。；在]{0,16}"
    r"(?:座谈会|办公会|座谈交流|座谈)(?:上|时|中)"
)
_SEATED = re.compile(r"座谈(?:交流)?(?=[，。；时]|并|$)|集体学习|主持并讲话|交流座谈")
_CEREMONY = re.compile(rf"{_ANY['ceremony']}")
# A ceremony that is what is held, or what follows upon talks.
_CEREMONY_HELD = re.compile(
    r"会[谈见]后[^。]{0,20}(?:签署|见证)|(?:举行|举办)[^，。；会]{0,20}(?:仪式|开幕式|宴会|招待会)"
    r"(?!后|结束|开始)"
)
# What an official does that is neither a visit nor a meeting.
_DUTY = re.compile("主题党日|接待(?:了)?来访|接访|讲(?:授)?(?:专题)?党课|志愿服务活动")
_LECTURE = re.compile(r"(?:举行|举办)[^，。；]{0,20}(?:讲座|报告会|演出|展览)")
_DECIDED = ("决定，", "提议，", "建议，")
_PLANNED = re.compile(
    r"(?:决定|将|拟|原定|定于|计划|筹备|提议|建议)[^，。；]{0,24}"
    r"(?:召开|举行|举办|会见|会谈|调研|考察|访问|出席|参加|开幕|举办)|取消|推迟|延期|改期|择期"
)
_TODAY = re.compile(r"今天|今日|昨天|昨日")

# On a line that begins with a day, a project that starts or opens on it.
_STARTED = re.compile(
    r"(?:破土动工|开工|奠基|揭牌|投产|启用|通车|竣工|落成|签约)(?:建设|仪式|活动|运营)?(?=[，。；]|$)"
)
# No directive bids anybody to ask after something; an achievement may be a visit's.
_HOW = "(?:[^，。]{0,6}(?:详细|实地|专门|初步|仔细|认真|首先|随后|一行|还))?"
_LOOKED = re.compile(rf"^{_HOW}(?:询问|察看|参观|来到|观看)")
_NARRATED = re.compile(
    rf"^{_HOW}(?:询问|察看|参观|来到|观看|听取|查看|走进|考察|调研|视察|看望|了解|瞻仰)"
    r"|陪同下?$|(?:考察|调研)时$"
)
_ANNOUNCEMENT = re.compile(rf"{_ANY['announcement']}")


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


def narrates(statement: Statement) -> bool:
    """Say whether what a reader took for a statement tells of an activity itself."""
    words = statement.span.exact
    if statement.kind in ("achievement", "context"):
        return _NARRATED.search(words) is not None
    return _LOOKED.search(words) is not None


def find(marked: MarkedText, cut: Sequence[Sentence]) -> list[Occasion]:
    """Find the occasions of a text, in the order in which they open."""
    found: list[Occasion] = []
    for number, sentence in enumerate(cut):
        for kind, cue in _cues(marked, sentence):
            if not found and not _may_open(marked, cut, number):
                continue
            if not found or succession.is_new(marked, found, sentence, kind):
                start = sentence.start
                if found and found[-1].opener == sentence:
                    start = cue
                found.append(Occasion(kind, sentence, cue, start, len(marked.text)))
    return bounded(marked, cut, found, _told_later)


def _cues(marked: MarkedText, sentence: Sentence) -> Iterator[tuple[ActivityKind, int]]:
    """Yield the kinds of occasion that a sentence tells of, in their order."""
    told = marked.told[sentence.start : sentence.end]
    said = succession.SAID.search(told)
    head = told[: said.start()] if said is not None else told
    cues = [cue for cue in _kinds(head) if not _is_planned(head, cue[1])]
    dated = succession.LINE_DATE.match(told) or (
        sentence.start == 0 and _TODAY.search(head)
    )
    started = _STARTED.search(head) if dated else None
    if not cues and started is not None:
        cues = [("ceremony", started.start())]
    for kind, at in sorted(cues, key=lambda cue: cue[1]):
        yield kind, sentence.start + at


def _kinds(head: str) -> Iterator[tuple[ActivityKind, int]]:
    announced, ceremony = _ANNOUNCEMENT.search(head), _CEREMONY.search(head)
    held, lecture = _CEREMONY_HELD.search(head), _LECTURE.search(head)
    talks, seated = _TALKS.search(head), _SEATED.search(head)
    meeting = _AT.search(head) or _HELD.search(head) or _CONVENED.search(head)
    if announced is not None and "发布会" in announced.group():
        yield "announcement", announced.start()
    elif lecture is not None:
        yield "other", lecture.start()
    elif held is not None:
        yield "ceremony", held.start()
    elif talks is not None and not _is_seated(talks, seated):
        yield "talks", talks.start()
        if seated is not None and seated.start() < talks.start():
            yield "meeting", seated.start()
        elif meeting is not None and "并" in head[talks.end() : meeting.start()]:
            yield "meeting", meeting.start()
    elif ceremony is not None and meeting is None:
        yield "ceremony", ceremony.start()
        visit = _VISIT_TOO.search(head)
        if visit is not None and not _within(visit, (ceremony,)):
            yield "visit", visit.start()
    elif meeting is not None or seated is not None:
        yield "meeting", min(m.start() for m in (meeting, seated) if m is not None)
        visit = _VISIT_TOO.search(head)
        if visit is not None and not _within(visit, (meeting, seated)):
            yield "visit", visit.start()
    else:
        visit = (
            _VISIT.search(head) or succession.LED.search(head) or _GOING.search(head)
        )
        if visit is not None:
            yield "visit", visit.start()
        elif announced is not None:
            yield "announcement", announced.start()
        elif (duty := _DUTY.search(head)) is not None:
            yield "other", duty.start()


def _is_planned(head: str, at: int) -> bool:
    """Say whether an occasion is only planned, or called off: not told as held."""
    low = max(head.rfind(mark, 0, at) for mark in "，；。") + 1
    if head[:low].endswith(_DECIDED):
        return True
    end = min(
        (k for k in map(head.find, "，；。", [at] * 3) if k >= 0), default=len(head)
    )
    return _PLANNED.search(head, 0, end) is not None


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

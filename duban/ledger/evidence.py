"""A later statement as evidence for an item: relation, score, reasons.

Precision before recall: what is not clearly about the same matter is no evidence, and
its relation is told by the kind of statement and a few plain words in it.
"""

from dataclasses import dataclass

from duban.corpus.document import Language
from duban.ledger import cues
from duban.ledger.likeness import Likeness, Saying, compare, figures, units
from duban.ledger.records import Relation

# Set by eye on hand-linked reports of one city and three districts, so that the
# proposals read as answers: raise them for fewer and surer ones.
_LEAST_STRENGTH = 1.3
_LEAST_SCORE = 0.4
# Where only the documents at large share a place, more of the words must be the same.
_NEIGHBOURS_STRENGTH = 1.8
_NEIGHBOURS_SHARE = 0.6
# Without a place or body in common, only nearly the same unusual words will do.
_STRANGERS_STRENGTH = 4.0
_STRANGERS_ASKED = 0.6
# A later directive restates when most of what was asked stands in it again.
_RESTATED = 0.6
# Another task at the same place shares its name alone, which asks nothing again.
_NAME_ALONE = 0.2
_NEARLY_ALL = 0.75
# Chinese words count as two bigrams or three, English ones as one.
_WEIGHT: dict[Language, float] = {"zh": 1.0, "en": 1.3}
# The shared weight that makes a score of one half.
_HALF = 2.5


@dataclass(frozen=True, slots=True)
class Bearing:
    """How a later statement bears on an item.

    Each reason is a code, a colon and the words of the texts: `words`, `name`,
    `area`, `figure` or `cue`.
    """

    relation: Relation
    score: float
    reasons: tuple[str, ...]


def bearing(item: Saying, later: Saying) -> Bearing | None:
    """Judge whether, and how, a later statement bears on an item."""
    if item.lang != later.lang or later.kind == "context":
        return None
    likeness = compare(item, later)
    score = _score(likeness, item.lang)
    if score < _LEAST_SCORE or not _related(likeness):
        return None
    found = _relation(item, later, likeness)
    if found is None:
        return None
    relation, cue = found
    return Bearing(relation, score, _reasons(likeness, cue))


def _related(likeness: Likeness) -> bool:
    if likeness.strength < _LEAST_STRENGTH:
        return False
    if "%" in likeness.units and not likeness.head:
        return False  # shares of the same whole, but of different things
    if likeness.names:
        return True
    most = max(likeness.asked, likeness.told)
    if likeness.around and most >= _NEIGHBOURS_SHARE:
        return likeness.strength >= _NEIGHBOURS_STRENGTH
    return (
        likeness.strength >= _STRANGERS_STRENGTH and likeness.asked >= _STRANGERS_ASKED
    )


def _score(likeness: Likeness, lang: Language) -> float:
    """Weigh how much is shared by how much of both statements that is."""
    more = max(likeness.asked, likeness.told)
    less = min(likeness.asked, likeness.told)
    value = likeness.strength * _WEIGHT[lang] * (0.7 * more + 0.3 * less)
    value += 0.3 * bool(likeness.areas) + 0.3 * bool(likeness.units)
    return round(value / (value + _HALF), 3)


def _relation(
    item: Saying, later: Saying, likeness: Likeness
) -> tuple[Relation, str | None] | None:
    if later.kind in ("directive", "commitment"):
        return _asked_again(later, likeness)
    return _failing(item, later) or _answering(item, later, likeness)


def _asked_again(
    later: Saying, likeness: Likeness
) -> tuple[Relation, str | None] | None:
    """Tell a repetition from a plan or a withdrawal; another task is neither."""
    if cue := cues.has(later.text, "cancels", later.lang):
        return "cancels", cue
    if likeness.beyond < _NAME_ALONE and likeness.told < _NEARLY_ALL:
        return None
    if likeness.asked >= _RESTATED:
        return "restates", None
    cue = cues.has(later.text, "plans", later.lang)
    if cue and later.kind == "commitment":
        return "plans", cue
    return ("restates", None) if likeness.told >= _RESTATED else None


def _failing(item: Saying, later: Saying) -> tuple[Relation, str | None] | None:
    """Tell bad news: late for a reason, given up, undone, or gone the other way."""
    late = cues.has(later.text, "late", later.lang)
    if late and cues.has(later.text, "cause", later.lang):
        return "explains_delay", late
    for cue in ("fails", "cancels"):
        if found := cues.has(later.text, cue, later.lang):
            return "contradicts", found
    if later.kind == "problem":
        return "contradicts", late
    asked, told = (cues.direction(one.text, one.lang) for one in (item, later))
    if asked and told and asked != told:
        return "contradicts", None
    return None


def _answering(
    item: Saying, later: Saying, likeness: Likeness
) -> tuple[Relation, str | None]:
    """Tell good news: measured, completed, begun, or simply going on."""
    completed = cues.has(later.text, "completes", later.lang)
    same_figures = figures(item.text) & figures(later.text)
    if _measured(later, likeness) and not (completed and same_figures):
        return "measures", None
    partly = cues.has(later.text, "partly", later.lang)
    if completed and (same_figures or not partly):
        return "completes", completed
    if started := cues.has(later.text, "starts", later.lang):
        return "starts", started
    return "progress", None


def _measured(later: Saying, likeness: Likeness) -> bool:
    """Say whether it gives a figure in the target's unit, or one on the subject."""
    if likeness.units:
        return True
    return likeness.head and likeness.told >= _RESTATED and "%" in units(later.text)


def _reasons(likeness: Likeness, cue: str | None) -> tuple[str, ...]:
    found = [f"words: {word}" for word in likeness.words[:3]]
    found += [f"cue: {cue}"] if cue else []
    found += [f"figure: {figure}" for figure in likeness.figures[:1]]
    found += [f"name: {name}" for name in (likeness.names or likeness.around)[:2]]
    found += [f"area: {area}" for area in likeness.areas[:1]]
    return tuple(found)

"""Write docs/reference from the live program: `make docs`.

tests/test_reference.py checks that the tree holds what this would write now.
"""

import inspect
import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

from duban import errors
from duban.corpus.document import Document
from duban.errors import DubanError
from duban.extraction.reader import readers
from duban.settings import FILE_NAME, Settings, variable
from duban.views.cli.app import app
from duban.views.cli.exits import MEANINGS, exit_code
from duban.views.export.exporter import exporters
from duban.views.export.readings import reading_record

FOLDER = Path(__file__).parent / "reference"
PAGES_WIDTH = "80"
NOTE = "<!-- Written by docs/make_reference.py; `make docs` remakes it. -->\n"

SAMPLES = {
    "zh": (
        "3月6日上午，区委书记韩立到柳湾街道调研，察看了新建的社区食堂。"
        "韩立强调，要加快建设社区养老服务中心，年底前建成三处。"
    ),
    "en": (
        "On March 6, District Party Secretary Han Li visited Willow Bay Subdistrict "
        "and looked at the new community canteen. Han Li stressed that the district "
        "must speed up the building of community centers for the elderly."
    ),
}


def commands() -> str:
    """Give every command's help, and the exit codes."""
    parts = [NOTE, "# Commands\n", _help([])]
    for name in get_command(app).commands:  # type: ignore[attr-defined]
        parts += [f"## duban {name}\n", _help([name])]
    codes = (f"| {code} | {meaning} |" for code, meaning in MEANINGS.items())
    parts += ["## Exit codes\n", "| code | meaning |\n|---|---|", *codes, ""]
    return "\n".join(parts)


def _help(command: list[str]) -> str:
    shown = CliRunner().invoke(
        app,
        [*command, "--help"],
        prog_name="duban",
        env={"COLUMNS": PAGES_WIDTH, "TERMINAL_WIDTH": PAGES_WIDTH},
    )
    lines = (line.rstrip() for line in shown.output.strip().splitlines())
    return "```text\n" + "\n".join(lines) + "\n```\n"


def settings() -> str:
    """Give every setting: its key, its variable, its default and its meaning."""
    rows = [
        f"| `{each.name}` | `{variable(each.name)}` | `{each.default}` "
        f"| {each.metadata['about']} |"
        for each in fields(Settings)
    ]
    return "\n".join(
        [
            NOTE,
            "# Settings\n",
            f"`{FILE_NAME}` in the current folder holds them by key.",
            "A variable of the environment wins over the file, and an option of the "
            "command line over both.\n",
            "| key | variable | default | meaning |\n|---|---|---|---|",
            *rows,
            "",
        ]
    )


def refusals() -> str:
    """Give every error: its slug, its meaning and the exit code that it ends with."""
    rows = [
        f"| `{each.slug}` | {inspect.getdoc(each)} | {exit_code(each('', ''))} |"
        for each in _below(DubanError)
    ]
    return "\n".join(
        [
            NOTE,
            "# Errors\n",
            "An error is one line on standard error: "
            "`error[slug]: what was refused — what to do`.",
            "Of a batch, what can be read is read; the exit code then says that "
            "something was refused.\n",
            "| slug | meaning | exit code |\n|---|---|---|",
            *rows,
            "\n```text",
            (errors.__doc__ or "").partition("\n\n")[2].rstrip(),
            "```\n",
        ]
    )


def _below(root: type[DubanError]) -> Iterator[type[DubanError]]:
    for child in root.__subclasses__():
        yield child
        yield from _below(child)


READING = """\
`duban read FILE… --format json` gives an array of readings, `--format jsonl` one a line.
Offsets are Unicode code points into `text`, half-open: `text[start:end]` is the quotation.
Names, posts, places, sites and topics are quoted as they stand in the text.

| key | holds |
|---|---|
| `id` | the id given in a .jsonl line, else the file's name without its ending |
| `lang` | `zh` or `en` |
| `title`, `published`, `publisher`, `url` | what is known of the document, or null |
| `reader` | the reader's name and version |
| `text` | the text, exactly as decoded |
| `mentions` | `type` (person, post, organization, place, time, figure), `start`, `end`, `text` |
| `statements` | `kind` (directive, commitment, achievement, problem, context), `start`, `end`, `text`; `areas`, numbers of policy areas, the main one first; `speaker` or null; `addressee` and `due`, or null; `layer` (seen, reported, noted, directed, committed) or null; for directives and commitments `force` (must, should, encourage, exhort), `testability` (measurable, checkable, vague, slogan), `target` (a figure) and `action` (`verb`, `object`) |
| `figures` | `start`, `end`, `text`; `value`, and `upto` for a range, in `unit` (ISO 4217 codes for money, English singular nouns else); `comparison` (about, at least, more than, at most, less than), `change` (up, down), `since`, `indicator` and `period`, or null |
| `activities` | `kind` (visit, meeting, talks, ceremony, announcement, other), `start`, `end`, `text`; `date`, `places`, `people` (`name`, `posts`, `role`), `stops` (`site`, `topics`) |

A value that a text may not state outright (`date`, `addressee`, `due`, `layer`, `force`, `testability`, `period`) has three keys beside it:
`…_basis` (stated, inferred, rule or person), `…_reason` in words, and `…_span`, the offsets of the words that it rests on, or null.
A date is ISO, whole (`2023-03-06`), cut (`2023-03`), or open where the year cannot be known (`--03-06`).
Other keys that end in `span` or `spans` hold the offsets of what stands beside them.

A .jsonl input has one object a line with `text`, and if known `id`, `title`, `published`, `lang`, `publisher` and `url`.
Ids come back unchanged, so that readings can be joined with what they were read from.
"""


def reading_json() -> str:
    """Explain reading JSON, with one sample a language made by the program."""
    parts = [NOTE, "# Reading JSON\n", READING]
    reader = readers.get(Settings().reader)
    for lang, text in SAMPLES.items():
        document = Document(f"sample-{lang}", text, lang, published="2024-03-07")  # type: ignore[arg-type]
        record = reading_record(document, reader.read(document))
        sample = json.dumps(record, ensure_ascii=False, indent=1)
        parts += [f"## A sample: {lang}\n", f"```json\n{sample}\n```\n"]
    parts.append(f"Formats that this duban writes: {', '.join(exporters.names())}.\n")
    return "\n".join(parts)


PAGES = {
    "commands.md": commands,
    "settings.md": settings,
    "errors.md": refusals,
    "reading-json.md": reading_json,
}


def main() -> None:
    """Write every page."""
    FOLDER.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()

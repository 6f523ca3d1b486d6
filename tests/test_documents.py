"""What README and the other pages say of links, commands, lengths and figures holds."""

import importlib.util
import re

import nbformat
import pytest

import start
from tests.support.notebooks import NOTEBOOKS, ROOT

README = (ROOT / "README.md").read_text("utf-8")
RESULTS = (ROOT / "data" / "results" / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
TIMINGS = (ROOT / "benchmarks" / "README.md").read_text("utf-8")
IGNORED = (".venv", "made", ".pytest_cache", "node_modules")
PAGES = sorted(
    path for path in ROOT.glob("**/*.md") if not set(IGNORED) & set(path.relative_to(ROOT).parts)
)
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))


def anchors(page):
    """The names by which GitHub lets one link to a page's headings."""
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def table(text, head):
    """The rows of the table whose head begins so, each a list of its cells."""
    lines = text.splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith(head)) + 2
    rows = []
    for line in lines[first:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def code_in(text):
    """What stands in code blocks and between backticks."""
    return re.findall(r"^    .+$|`[^`\n]+`", text, re.MULTILINE)


def test_there_is_a_page_for_everything_that_the_readme_sends_its_readers_to():
    names = {str(path.relative_to(ROOT)) for path in PAGES}
    assert {"README.md", "CONTRIBUTING.md", "TROUBLE.md", "data/README.md"} <= names


@each_page
def test_its_links_lead_somewhere(path):
    for pair in LINK.findall(path.read_text("utf-8")):
        target, _, anchor = (pair[0] or pair[1]).partition("#")
        if target.startswith(("http://", "https://")):
            continue
        found = (path.parent / target) if target else path
        assert found.exists(), target
        assert not anchor or anchor in anchors(found), anchor


@each_page
def test_its_commands_exist(path):
    jobs = set(re.findall(r"^  (\w+) ", start.JOBS, re.MULTILINE))
    for code in code_in(path.read_text("utf-8")):
        for job in re.findall(r"start\.py ([a-z]+)", code):
            assert job in jobs, f"start.py has no job {job}"
        for module in re.findall(r"-m ((?:benchmarks|helpers|tests)[\w.]*)", code):
            assert importlib.util.find_spec(module), module
        for name in re.findall(r"(?:tests|helpers|benchmarks|notebooks)/[\w/.]*\w", code):
            assert (ROOT / name).exists(), name


def test_what_a_skipped_test_names_is_to_be_read_there():
    named = {
        found
        for path in ROOT.glob("tests/**/*.py")
        for found in re.findall(r"\((\w+(?:\.md)?): ([A-Z][\w ]+)\)\"", path.read_text("utf-8"))
        if found[0] in ("README", "CONTRIBUTING.md")
    }
    assert named
    for page, head in named:
        assert f"\n## {head}\n" in (ROOT / page).read_text("utf-8"), head


def test_the_readme_is_read_in_three_minutes():
    lines = [line for line in README.splitlines() if not line.startswith(("|", "<"))]
    assert len(" ".join(lines).split()) <= 550


def test_the_readmes_notebooks_are_those_that_there_are_with_title_and_minutes():
    wanted = []
    for path in NOTEBOOKS:
        first = nbformat.read(path, as_version=4).cells[0].source
        number, title = re.match(r"# (\d\d) (.+)", first).groups()
        minutes = re.search(r"Teaching (\d+) minutes, exercises (\d+)", first).groups()
        wanted.append([f"[{number}](notebooks/{path.name})", title, " + ".join(minutes)])
    rows = table(README, "| | notebook | question |")
    assert [[number, title, minutes] for number, title, _, minutes in rows] == wanted
    assert all(question.endswith("?") for _, _, question, _ in rows)


def test_the_readme_counts_notebooks_and_hours():
    rows = table(README, "| | notebook | question |")
    hours = sum(int(number) for row in rows for number in row[3].split(" + ")) / 60
    words = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
             "eighteen", "nineteen", "twenty", "twenty-one", "twenty-two"]  # fmt: skip
    assert f"{words[len(rows) - 10]} notebooks" in README
    assert f"{words[round(hours) - 10]} hours" in README


def test_every_notebooks_time_is_given_and_none_takes_longer_than_the_readme_says():
    rows = table(TIMINGS, "| notebook | runs |")
    names = [path.stem.split("_")[0] for path in NOTEBOOKS]
    assert [name.split()[0] for name, _ in rows] == names
    assert "under three minutes" in README
    assert max(int(seconds.removesuffix(" s")) for _, seconds in rows) < 180


def test_the_readme_shows_three_results_and_each_stands_in_the_page_of_results():
    rows = table(README, "| | drawn pets | photographs |")
    whole = [row[1:3] for row in table(RESULTS, "| | drawn pets | photographs | from |")]
    assert len(rows) == 3
    for _, *accuracies in rows:
        assert accuracies in whole
    told = [number for line in README.splitlines() if not line.startswith(("|", "<"))
            for number in re.findall(r"\d+(?:\.\d+)? %", line)]  # fmt: skip
    assert set(told) <= {"95 %"}


def test_the_graphics_cards_tensorflow_is_the_locked_one():
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    (locked,) = re.findall(r"^tensorflow-cpu==(\S+)", lock, re.MULTILINE)
    assert f'"tensorflow[and-cuda]=={locked}"' in (ROOT / "TROUBLE.md").read_text("utf-8")


def test_the_oldest_versions_are_those_that_the_project_allows():
    oldest = next(
        row for row in table(CONTRIBUTING, "| | Python | packages |") if row[0] == "oldest"
    )
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    packages = {"TensorFlow": "tensorflow-cpu"}
    for name, version in re.findall(r"([\w-]+) ([\d.]+)", oldest[2]):
        assert f'"{packages.get(name, name.lower())}>={version}' in project, name


def test_the_citation_names_the_version_and_the_authors_that_there_are():
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    (version,) = re.findall(r"^version: (.+)$", citation, re.MULTILINE)
    assert f'\nversion = "{version}"\n' in (ROOT / "pyproject.toml").read_text("utf-8")
    (authors,) = re.findall(r"- name: (.+)$", citation, re.MULTILINE)
    assert f"{authors}\n" in (ROOT / "LICENSE").read_text("utf-8")

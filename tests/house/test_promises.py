"""What is never done anywhere in this project, looked for in every file."""

import re

import pytest

from tests.house.tree import (
    PACKAGES,
    ROOT,
    modules_imported_by,
    name_of,
    project_files,
    python_files,
    text_of,
)

# Written apart, so that this file does not hold what it looks for.
UPLOADS = re.compile(r"\b(?:File|Image)Field\b|type=[\"']?file\b|multipart" + "/form-data")
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=[\"']|javascript" + ":", re.IGNORECASE
)
REGISTRIES = re.compile(
    r"(?:py[p]i|npm[j]s|python[h]osted|yarn[p]kg)\.(?:org|com|io)"
    r"|(?:--|PIP_)(?:extra[-_])?index[-_]url"
    r"|registry\.[a-z]",
    re.IGNORECASE,
)
THIS_MACHINE = re.compile(r"(?<![\w.:/}-])/(?:work|root|home/[a-z]\w*|Users/\w+|tmp/\w)/?")
HEADINGS = ("Status", "Context", "Decision", "Consequences")
HERE = "tests/house/test_promises.py"
# Here alone editors add a picture or a spoken text for the pages to read (decision 0033).
EDITORS_FILES = "education/media/forms.py"


def lines_with(pattern, paths):
    return [
        f"{name_of(path)}:{number}"
        for path in paths
        if name_of(path) != HERE
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if pattern.search(line)
    ]


def templates():
    return [path for path in project_files(".html", ".txt", ".svg") if "templates" in path.parts]


@pytest.mark.parametrize(
    ("pattern", "bad", "good"),
    [
        (UPLOADS, "models.ImageField()", "models.TextField()"),
        (UPLOADS, '<input type="file">', '<input type="text">'),
        (INLINE, "<script>go()</script>", '<script src="a.js" defer></script>'),
        (INLINE, '<p style="x">', '<p class="style">'),
        (INLINE, "<a onclick='x'>", "<a title='on'>"),
        (REGISTRIES, "https://py" + "pi.org/simple", "https://example.org/simple"),
        (REGISTRIES, "--index-url x", "--no-emit-index-url"),
        (THIS_MACHINE, "see /" + "root/project", "see var/" + "root/project"),
        (THIS_MACHINE, '"/home/ana/site"', "https://example.org/home/ana"),
    ],
)
def test_the_patterns_see_what_they_are_for(pattern, bad, good):
    assert pattern.search(bad)
    assert not pattern.search(good)


def test_nothing_can_be_uploaded_but_by_editors_in_one_place():
    code = [*python_files(*PACKAGES), *templates(), *project_files(".js", under="static")]

    found = lines_with(UPLOADS, code)

    assert [line.partition(":")[0] for line in found] == [EDITORS_FILES]


def test_no_template_holds_a_script_or_a_style():
    assert len(templates()) > 10
    assert lines_with(INLINE, templates()) == []


def test_no_file_names_a_registry_or_a_mirror():
    assert lines_with(REGISTRIES, project_files()) == []


def test_no_file_names_a_folder_of_one_machine():
    assert lines_with(THIS_MACHINE, project_files()) == []


def test_every_requirement_is_locked_by_its_hash():
    for path in project_files(".txt", under="requirements"):
        packages = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", text_of(path), re.M | re.S)
        assert packages, name_of(path)
        assert [each.split()[0] for each in packages if "--hash=sha256:" not in each] == []


def test_a_task_knows_no_rows():
    """It takes an id and calls one action: whatever it decides must be decided there."""
    for path in [*PACKAGES]:
        tasks = ROOT / path / "tasks.py"
        if tasks.exists():
            imported = list(modules_imported_by(tasks))
            assert [each for each in imported if ".models" in each] == [], path


def test_every_decision_says_why_and_what_follows():
    for path in project_files(".md", under="docs/decisions"):
        found = re.findall(r"^#+ ([A-Z]\w+)", text_of(path), re.M)
        missing = [heading for heading in HEADINGS if heading not in found]
        assert missing == [], name_of(path)

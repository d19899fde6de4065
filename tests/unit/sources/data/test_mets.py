"""A METS lists the pages of an issue: they come in its order, with the labels printed on them."""

from zipfile import ZipFile

import pytest

from reader.errors import IncompleteError, SourceError
from reader.i18n import use
from reader.sources.pages import read_pages

ALTO = """<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page ID="p">
<PrintSpace><TextBlock ID="b" HPOS="0" VPOS="0" WIDTH="900" HEIGHT="40">
<TextLine HPOS="0" VPOS="0" WIDTH="900" HEIGHT="40"><String CONTENT="{text}"/></TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>"""
METS = """<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:mods="http://www.loc.gov/mods/v3" LABEL="海青日報 1939-04-26">
<mets:dmdSec ID="d"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods><mods:titleInfo>
<mods:title>海青日報</mods:title></mods:titleInfo><mods:originInfo>
<mods:dateIssued>1939-04-26</mods:dateIssued></mods:originInfo></mods:mods></mets:xmlData>
</mets:mdWrap></mets:dmdSec>
<mets:fileSec><mets:fileGrp USE="images"><mets:file ID="I1" MIMETYPE="image/tiff">
<mets:FLocat xlink:href="1.tif"/></mets:file></mets:fileGrp><mets:fileGrp USE="ALTO">{files}
</mets:fileGrp></mets:fileSec>
<mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper"><mets:fptr FILEID="T1"/></mets:div>
</mets:structMap>
<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="issue">{divisions}</mets:div></mets:structMap>
</mets:mets>"""
FILE = '<mets:file ID="{id}" MIMETYPE="text/xml"><mets:FLocat xlink:href="{href}"/></mets:file>'
DIVISION = (
    '<mets:div TYPE="page" ORDER="{order}" ORDERLABEL="{label}"><mets:fptr FILEID="I1"/>'
    '<mets:fptr><mets:area FILEID="{id}"/></mets:fptr></mets:div>'
)


@pytest.fixture(autouse=True)
def english():
    use("en")


def mets(hrefs, labels):
    """A list of pages in the order of the labels' numbers, written in the order of the files."""
    files = "".join(FILE.format(id=f"T{at}", href=href) for at, href in enumerate(hrefs))
    ordered = sorted(labels, key=lambda label: int(label.strip("A")))
    divisions = "".join(
        DIVISION.format(order=ordered.index(label) + 1, label=label, id=f"T{at}")
        for at, label in enumerate(labels)
    )
    return METS.format(files=files, divisions=divisions)


ISSUES = {
    "beside": ("issue-METS.xml", ["0001.xml", "0002.xml", "0003.xml"]),
    "below": ("mets.xml", ["alto/a.xml", "alto/b.xml", "alto/c.xml"]),
    "as files": ("mets.xml", ["file://./alto/a.xml", "file:///alto/b.xml", "./alto/c.xml"]),
}
LABELS = ["A3", "A1", "A2"]  # of the files, in the order of their names


@pytest.fixture(params=ISSUES)
def issue(request, tmp_path):
    name, hrefs = ISSUES[request.param]
    folder = tmp_path / "19390426"
    (folder / "alto").mkdir(parents=True)
    (folder / name).write_text(mets(hrefs, LABELS), "utf-8")
    for at, href in enumerate(hrefs):
        inner = href.removeprefix("file:///").removeprefix("file://./")
        (folder / inner).write_text(ALTO.format(text=f"{LABELS[at]}的稿件"), "utf-8")
    return folder


def told(path):
    troubles = []
    pages = read_pages(str(path), None, troubles.append)
    return [(dict(page.facts), page.lines[0].text) for page in pages], troubles


EXPECTED = [
    ({"paper": "海青日報", "date": "1939-04-26", "label": label}, f"{label}的稿件")
    for label in ("A1", "A2", "A3")
]


def test_a_folder_opens_in_the_order_of_its_list_each_page_once(issue):
    assert told(issue) == (EXPECTED, [])


def test_the_list_alone_opens_the_issue(issue):
    (name,) = issue.glob("*[mM][eE][tT][sS].xml")
    assert told(name) == (EXPECTED, [])


def test_an_archive_opens_so(issue, tmp_path):
    with ZipFile(tmp_path / "issue.zip", "w") as archive:
        for path in sorted(issue.rglob("*.xml")):
            archive.write(path, str(path.relative_to(issue)))
    assert told(tmp_path / "issue.zip") == (EXPECTED, [])


def test_a_list_that_comes_late_gives_nothing_twice(tmp_path):
    (tmp_path / "a.xml").write_text(ALTO.format(text="甲"), "utf-8")
    (tmp_path / "z.xml").write_text(mets(["a.xml", "zz.xml"], ["A2", "A1"]), "utf-8")
    (tmp_path / "zz.xml").write_text(ALTO.format(text="乙"), "utf-8")
    found, troubles = told(tmp_path)
    assert [text for _, text in found] == ["甲", "乙"]
    assert not troubles


def test_what_a_person_says_beside_page_or_list_wins(tmp_path):
    (tmp_path / "mets.xml").write_text(mets(["a.xml", "b.xml"], ["A1", "A2"]), "utf-8")
    (tmp_path / "mets.yaml").write_text("paper: 青禾晚報\n", "utf-8")
    (tmp_path / "a.yaml").write_text("label: 號外\n", "utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.xml").write_text(ALTO.format(text=name), "utf-8")
    found, _ = told(tmp_path)
    assert [(facts["paper"], facts["label"]) for facts, _ in found] == [
        ("青禾晚報", "號外"),
        ("青禾晚報", "A2"),
    ]


def test_pages_that_are_not_there_are_counted(tmp_path):
    (tmp_path / "mets.xml").write_text(mets(["a.xml", "b.xml"], ["A1", "A2"]), "utf-8")
    (tmp_path / "a.xml").write_text(ALTO.format(text="甲"), "utf-8")
    found, (trouble,) = told(tmp_path)
    assert len(found) == 1
    assert isinstance(trouble, IncompleteError)
    assert "1 page" in str(trouble)


def test_a_list_without_any_of_its_pages_says_what_to_open(tmp_path):
    (tmp_path / "mets.xml").write_text(mets(["a.xml"], ["A1"]), "utf-8")
    with pytest.raises(SourceError, match="open the folder or the archive"):
        told(tmp_path / "mets.xml")


@pytest.mark.parametrize("href", ["../away.xml", "/etc/passwd", "http://away.invalid/a.xml", ""])
def test_a_way_that_leads_out_leads_nowhere(tmp_path, href):
    (tmp_path / "away.xml").write_text(ALTO.format(text="外"), "utf-8")
    folder = tmp_path / "issue"
    folder.mkdir()
    (folder / "mets.xml").write_text(mets([href], ["A1"]), "utf-8")
    with pytest.raises(SourceError):
        told(folder)


def test_a_list_that_names_itself_or_another_list_ends(tmp_path):
    for at in range(1500):
        (tmp_path / f"mets{at}.xml").write_text(mets([f"mets{at + 1}.xml"], ["A1"]), "utf-8")
    (tmp_path / "mets1500.xml").write_text(
        mets(["mets1500.xml", "mets0.xml"], ["A1", "A2"]), "utf-8"
    )
    with pytest.raises(SourceError):
        told(tmp_path)

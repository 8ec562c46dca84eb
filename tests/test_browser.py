"""The page is opened in the program its reader uses: a browser."""

import shutil
import subprocess
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--enable-logging=stderr",
)

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: reports are not opened in a browser"),
]


def browse(page: Path, profile: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    assert CHROMIUM is not None
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", *flags, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


@pytest.mark.parametrize("page", sorted(GOLDEN.glob("*.html")), ids=lambda page: page.name)
def test_a_page_opens_without_a_complaint_of_the_browser_and_runs_nothing(page: Path, tmp_path: Path) -> None:
    opened = browse(page, tmp_path, "--dump-dom")
    complaints = [line for line in opened.stderr.splitlines() if "CONSOLE" in line]
    assert complaints == []
    assert "<script" not in opened.stdout.lower().replace("&lt;script", "")


@pytest.mark.parametrize("page", sorted(GOLDEN.glob("*.html")), ids=lambda page: page.name)
def test_a_page_prints(page: Path, tmp_path: Path) -> None:
    paper = tmp_path / "page.pdf"
    browse(page, tmp_path / "profile", f"--print-to-pdf={paper}", "--no-pdf-header-footer")
    assert paper.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("page", sorted(GOLDEN.glob("*.html")), ids=lambda page: page.name)
def test_a_page_fits_a_phone_and_a_wide_screen(page: Path, width: int, tmp_path: Path) -> None:
    """An outer page frames the report at the given width and writes down whether it has to be scrolled sideways."""
    measure = tmp_path / "measure.html"
    frame = page.read_text(encoding="utf-8").replace("default-src 'none'", "default-src 'unsafe-inline'")
    report = tmp_path / "report.html"
    script = (
        "<script>addEventListener('load',()=>parent.postMessage(document.documentElement.scrollWidth,'*'))</script>"
    )
    report.write_text(frame.replace("</body>", f"{script}</body>"), encoding="utf-8")
    measure.write_text(
        f'<!doctype html><iframe src="report.html" width="{width}" height="800" style="border:0"></iframe>'
        "<script>addEventListener('message',event=>{document.title=event.data})</script>",
        encoding="utf-8",
    )
    opened = browse(measure, tmp_path / "profile", "--dump-dom", "--virtual-time-budget=3000")
    found = opened.stdout.partition("<title>")[2].partition("</title>")[0]
    assert found.isdigit(), opened.stdout[:300]
    assert int(found) <= width

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_articles_have_the_promised_keys(run: Run, workspace: Path) -> None:
    (article,) = json.loads(run("articles", "--json").stdout)
    assert set(article) == {
        "slug", "title", "author", "publisher", "url", "date", "words", "version", "claims", "coverage",
        "look_again",
    }  # fmt: skip
    assert set(article["coverage"]) == {"settled", "open", "skipped", "dismissed"}
    assert article["date"] is None
    assert "undated" in run("articles").stdout


def test_show_text_prints_the_text_and_nothing_else(run: Run, workspace: Path) -> None:
    printed = run("show", "draft", "--text").stdout_bytes.decode()
    assert printed == json.loads(run("show", "draft", "--json").stdout)["text"]


def test_show_of_an_article_says_what_is_known_about_it(run: Run, workspace: Path) -> None:
    shown = run("show", "draft").stdout
    assert shown.startswith("draft  Alibaba and SIAC build a car")
    assert "undated" in shown
    assert "skipped by the machine" in shown


def test_show_of_a_claim_is_one_object(run: Run, workspace: Path) -> None:
    claims = json.loads(run("claims", "--json").stdout)
    assert json.loads(run("show", "draft#2", "--json").stdout) == claims[1]
    assert claims[1]["statement"] in run("show", "draft#2").stdout


def test_show_text_of_a_claim_is_wrong_usage(run: Run, workspace: Path) -> None:
    assert run("show", "draft#1", "--text").exit_code == 2


def test_names_list_the_right_spelling_and_its_variants(run: Run, workspace: Path) -> None:
    rows = {row["canonical"]: row for row in json.loads(run("names", "draft", "--json").stdout)}
    assert set(rows["Huawei"]) == {"canonical", "kind", "verified", "variants", "mentions"}
    assert "Huawei" in run("names").stdout


def test_a_name_is_looked_up_in_whatever_order_and_with_a_slip(run: Run, workspace: Path) -> None:
    (first, *_) = json.loads(run("names", "--like", "Merkell, Angela", "--json").stdout)
    assert (first["canonical"], first["kind"]) == ("Angela Merkel", "person")
    assert set(first) == {"canonical", "kind", "spelling", "about", "verified", "score", "reasons"}
    assert "one letter more" in run("names", "--like", "Merkell, Angela").stdout
    assert "No name of the house" in run("names", "--like", "Qzx Vwk").stderr

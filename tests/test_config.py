from pathlib import Path

import pytest

from redpencil import config, locations
from redpencil.domain.checks import CHECKS, Wish
from redpencil.domain.scoring import Scoring
from redpencil.errors import ConfigError


def load(tmp_path: Path, text: str) -> config.Config:
    path = tmp_path / "redpencil.toml"
    path.write_text(text, encoding="utf-8")
    return config.load(path)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    loaded = config.load(tmp_path / "redpencil.toml")
    assert loaded.scale.id == "house"
    assert loaded.demands == (config.Demand.ANY,)


def test_settings_are_read(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        """
        [house]
        name = "The Daily Example"
        scale = "politifact"
        reviewer = "Ada"
        [evidence]
        demand = "two-origins"
        [keys]
        undo = "ctrl+z"
        """,
    )
    assert loaded.house.name == "The Daily Example"
    assert loaded.scale.rating("1").label == "True"
    assert loaded.demands == (config.Demand.TWO_ORIGINS,)
    assert loaded.keys == {"undo": "ctrl+z"}


def test_a_house_may_define_its_own_scale(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        """
        house.scale = "two"
        [scales.two]
        name = "Yes or no"
        ratings = [{ id = "yes", tone = "good" }, { id = "no", label = "No!", tone = "bad", decisive = false }]
        """,
    )
    assert [rating.label for rating in loaded.scale.ratings] == ["yes", "No!"]
    assert not loaded.scale.rating("no").decisive


def test_a_house_turns_checks_off_and_says_how_much_their_findings_matter(tmp_path: Path) -> None:
    checks = load(tmp_path, '[checks]\nnames = "error"\nnumbers = "off"').checks
    assert checks.wishes == {"names": Wish.ERROR, "numbers": Wish.OFF}


def test_the_sample_explains_the_settings_of_every_check() -> None:
    sample = locations.sample() / "redpencil.toml"
    assert config.load(sample).checks.wishes == dict.fromkeys(CHECKS, Wish.ON)
    explained = " ".join(sample.read_text(encoding="utf-8").split())
    assert all(words in explained for words in CHECKS.values())


@pytest.mark.parametrize("wish", ['"loud"', "false", "3", "[]", "{}"])
def test_a_wish_that_no_check_understands_is_answered_with_those_it_does(tmp_path: Path, wish: str) -> None:
    with pytest.raises(ConfigError, match=r'redpencil.toml: checks.names: .*"on", "off", "note", "warning", "error"'):
        load(tmp_path, f"[checks]\nnames = {wish}")


def test_a_check_that_is_none_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"redpencil.toml: checks.nmaes: .*names, .*numbers"):
        load(tmp_path, '[checks]\nnmaes = "off"')


@pytest.mark.parametrize(
    ("written", "demands"),
    [
        ('""', (config.Demand.ANY,)),
        ("[]", (config.Demand.ANY,)),
        ('"quote"', (config.Demand.QUOTE,)),
        ('["quote", "two-origins", "quote"]', (config.Demand.QUOTE, config.Demand.TWO_ORIGINS)),
    ],
)
def test_a_house_demands_one_thing_or_several(tmp_path: Path, written: str, demands: tuple[config.Demand, ...]) -> None:
    assert load(tmp_path, f"[evidence]\ndemand = {written}").demands == demands


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[hose]\nname = 'x'", "hose"),
        ("[house]\nnmae = 'x'", "house.nmae"),
        ("[house]\nname = 3", "house.name"),
        ("house = 3", "house"),
        ("[house]\nscale = 'fishy'", "house.scale"),
        ("[evidence]\ndemand = 'much'", "evidence.demand"),
        ("[evidence]\ndemand = ['quote', 'much']", "evidence.demand"),
        ("[evidence]\ndemand = ['quote', 3]", "evidence.demand"),
        ("[house]\nscale='a'\n[scales.a]\nratings = []", "scales.a"),
        ("[house]\nscale='a'\n[scales.a]\nratings = [{id='x'},{id='x'}]", "scales.a"),
        ("[house]\nscale='a'\n[scales.a]\nratings = [{id='x'},{label='y'}]", r"scales.a.ratings\[2\]"),
        ("[house]\nscale='a'\n[scales.a]\nratings = [{id='x'},{id='y',tone='loud'}]", r"scales.a.ratings\[2\].tone"),
        ("[house]\nscale='a'\n[scales.a]\nratings = [{id='x'},{id='y',decisive=1}]", r"scales.a.ratings\[2\].decisive"),
        ("[house", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_refused_with_file_and_key(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(ConfigError, match=rf"redpencil.toml.*{key}"):
        load(tmp_path, text)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "redpencil.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="not valid TOML"):
        config.load(path)


def test_a_folder_in_place_of_the_file_gives_the_defaults(tmp_path: Path) -> None:
    assert config.load(tmp_path).scale.id == "house"


def test_every_scale_that_ships_can_be_chosen(tmp_path: Path) -> None:
    for name in config.built_in_scales():
        assert load(tmp_path, f"house.scale = '{name}'").scale.id == name


def test_the_reviewer_is_the_named_one_then_the_environments_then_the_houses_then_the_login_name() -> None:
    house = config.Config(scale=config.load(None).scale, reviewer="House")
    assert config.reviewer(house, "Ada", {config.REVIEWER_VARIABLE: "Bob"}).name == "Ada"
    assert config.reviewer(house, None, {config.REVIEWER_VARIABLE: "Bob"}).name == "Bob"
    assert config.reviewer(house, None, {}).name == "House"
    assert config.reviewer(config.load(None), None, {}).name


def test_a_reviewers_name_is_one_line_of_sensible_length() -> None:
    assert config.reviewer(config.load(None), "Ada\n Lovelace  ").name == "Ada Lovelace"
    assert len(config.reviewer(config.load(None), "x" * 500).name) == 80


def test_a_house_chooses_how_claims_are_scored(tmp_path: Path) -> None:
    assert load(tmp_path, "").scoring is Scoring.RULES
    assert load(tmp_path, '[worthiness]\nmodel = "trained"').scoring is Scoring.TRAINED


def test_a_way_of_scoring_that_is_none_is_refused_and_the_others_are_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r'redpencil.toml: worthiness.model: "neural" is none of rules, trained'):
        load(tmp_path, '[worthiness]\nmodel = "neural"')


def test_a_house_chooses_how_the_desk_looks(tmp_path: Path) -> None:
    assert load(tmp_path, "").look is None
    assert load(tmp_path, '[desk]\ntheme = "contrast"').look is config.Look.CONTRAST
    with pytest.raises(ConfigError, match=r'desk\.theme: "pink" is none of dark, light, contrast'):
        load(tmp_path, '[desk]\ntheme = "pink"')


def test_a_house_allows_hosts_of_its_own_network(tmp_path: Path) -> None:
    assert load(tmp_path, '[web]\nallow = ["Intranet.example", "127.0.0.1", "::1"]').web.allow == (
        "intranet.example", "127.0.0.1", "::1",
    )  # fmt: skip
    assert load(tmp_path, "").web.allow == ()


@pytest.mark.parametrize(
    "hosts", ['"intranet.example"', "[3]", '["http://a/"]', '["a b"]', "true", '[""]', '["*/"]', '["a:80"]']
)
def test_what_is_no_list_of_hosts_is_told(tmp_path: Path, hosts: str) -> None:
    with pytest.raises(ConfigError, match=r"redpencil\.toml: web\.allow: .*intranet\.example"):
        load(tmp_path, f"[web]\nallow = {hosts}")


def test_a_filter_of_the_house_is_read_and_a_wrong_one_names_its_word(tmp_path: Path) -> None:
    path = tmp_path / "redpencil.toml"
    path.write_text('[filters]\nfirst = "status:open worthiness>0.7"\n')
    assert config.load(path).filters == {"first": "status:open worthiness>0.7"}
    path.write_text('[filters]\nfirst = "status:opne"\n')
    with pytest.raises(ConfigError, match=r"filters\.first.*status:opne.*open"):
        config.load(path)

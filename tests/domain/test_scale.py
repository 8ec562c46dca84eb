import pytest

from redpencil import config
from redpencil.domain.scale import ERROR, NO_ERROR, TEXT_RATINGS
from redpencil.errors import UnknownRating

SCALE = config.load(None).scale


@pytest.mark.parametrize("name", ["refuted", "REFUTED", " Refuted ", "4"])
def test_a_rating_is_found_by_id_label_or_key(name: str) -> None:
    assert SCALE.rating(name).id == "refuted"


def test_an_unknown_rating_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownRating, match="confirmed, partly-right, misleading, refuted, unproven"):
        SCALE.rating("fishy")


def test_a_rating_of_another_scale_is_nothing_here() -> None:
    assert SCALE.get("pants-on-fire") is None
    assert SCALE.get(None) is None


def test_claims_about_the_text_use_two_ratings_of_the_house_scale() -> None:
    assert set(TEXT_RATINGS) == {ERROR, NO_ERROR}
    assert all(SCALE.get(rating) for rating in TEXT_RATINGS)

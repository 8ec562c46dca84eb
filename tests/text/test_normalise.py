from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.clean import is_clean
from redpencil.text.normalise import normalise

ODD = st.text(st.one_of(st.characters(), st.sampled_from("\r\n\ufeff\u00ad\u00a0\ufb01\u0301\u2028 a")))


@given(ODD)
def test_normalising_twice_changes_nothing_more(raw: str) -> None:
    assert normalise(normalise(raw)) == normalise(raw)


@given(ODD)
def test_what_is_normalised_is_clean(raw: str) -> None:
    assert is_clean(normalise(raw))


@given(st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20)))
def test_plain_text_stays_letter_for_letter(raw: str) -> None:
    assert normalise(raw) == raw


def test_every_kind_of_line_end_becomes_a_line_feed() -> None:
    assert normalise("a\r\nb\rc\x85d\u2028e\u2029f\x0cg") == "a\nb\nc\nd\ne\nf\ng"


def test_a_byte_order_mark_at_the_beginning_is_dropped_and_elsewhere_shown() -> None:
    assert normalise("\ufeffa\ufeffb") == "a\ufffdb"


def test_soft_hyphens_and_odd_blanks_do_not_hide_a_name() -> None:
    assert normalise("SA\u00adIC\u00a0Motor\u2009of\u3000Shanghai\u200b.") == "SAIC Motor of Shanghai."


def test_ligatures_become_letters() -> None:
    assert normalise("the ﬁrst oﬃce ﬂoor staﬀ") == "the first office floor staff"


def test_quotation_marks_and_dashes_stay() -> None:
    assert normalise("“So—it’s ‘done’ [sic]…”") == "“So—it’s ‘done’ [sic]…”"

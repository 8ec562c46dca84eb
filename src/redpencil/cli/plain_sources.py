"""Sources, evidence and call sheets as plain data."""

from typing import TYPE_CHECKING

from redpencil.cli.plain_values import Plain, day, moment
from redpencil.domain.evidence import Evidence
from redpencil.domain.source import Source

if TYPE_CHECKING:
    from redpencil.desk.calling import CallSheet, ToAsk
    from redpencil.desk.cataloguing import Entry
    from redpencil.desk.offering import Offered


def source(value: Source) -> Plain:
    """Return one source; what a confidential one is called stays in the workspace's own list."""
    return {
        "id": value.id,
        "kind": value.kind.value,
        "title": value.title,
        "creator": value.creator,
        "publisher": value.publisher,
        "url": value.url,
        "archive_url": value.archive_url,
        "tier": value.tier.value,
        "origin": value.origin,
        "reprint_of": value.reprint_of or None,
        "published": day(value.published),
        "retrieved_at": moment(value.retrieved_at),
        "valid_from": day(value.valid_from),
        "valid_to": day(value.valid_to),
        "licence": value.licence,
        "contact": value.contact.value if value.contact else "",
        "contacted_on": day(value.contacted_on),
        "terms": value.terms.value if value.terms else "",
        "confidential": value.confidential,
        "note": value.note,
        "sha256": value.sha256,
    }


def evidence(value: Evidence) -> Plain:
    """Return one piece of evidence; its source is given by number, its place in code points of the source's text."""
    return {
        "number": value.number,
        "source": value.source.id,
        "stance": value.stance.value,
        "quote": value.quote,
        "locator": value.locator,
        "quote_check": value.quote_check.value,
        "start": value.place.start if value.place else None,
        "end": value.place.end if value.place else None,
        "sha256": value.sha256,
        "differences": list(value.differences),
        "caution": value.caution,
        "set": value.evidence_set,
        "kind": value.source.kind.value,
        "tier": value.source.tier.value,
        "origin": value.source.origin or value.source.followed,
        "reprint_of": value.source.reprint_of or None,
        "confidential": value.source.confidential,
    }


def entry(value: "Entry") -> Plain:
    """Return everything that is known about a source, without its text."""
    kept = value.snapshot
    return source(value.source) | {
        "media_type": kept.media_type if kept else "",
        "size": value.size,
        "taken_at": moment(kept.taken_at) if kept else None,
        "letters": len(kept.text) if kept else 0,
        "method": kept.method if kept else "",
        "unread": value.unread,
        "retrievals": [
            {
                "at": moment(one.at),
                "outcome": one.outcome.value,
                "asked": one.asked,
                "url": one.url,
                "sha256": one.sha256,
                "warc": one.warc,
            }
            for one in value.retrievals
        ],
        "evidence": [{"claim": str(ref)} | evidence(piece) for ref, piece in value.uses],
    }


def sheet(value: "CallSheet") -> Plain:
    """Return what is still to be asked of somebody; the source is null where a name is only waited for."""
    return {
        "name": value.name,
        "source": value.source.id if value.source else None,
        "to_ask": [question(one) for one in value.questions],
    }


def question(value: "ToAsk") -> Plain:
    """Return a claim that is still to be asked about."""
    return {
        "claim": str(value.claim.ref),
        "statement": value.claim.statement,
        "context": value.context,
        "waiting": value.waits,
    }


def offered(value: "Offered") -> Plain:
    """Return a source that may be attached; it has a number where it is kept already."""
    return {"words": value.words, "where": value.where.value, "source": value.source.id if value.source else None}

"""Krippendorff's alpha and Cohen's kappa of annotated documents, by the libraries of others; null where they are undefined."""

import json
import math
import sys
import warnings
from itertools import combinations

import krippendorff
import numpy as np
from sklearn.metrics import cohen_kappa_score

warnings.filterwarnings("ignore")

SPANS = {
    "mention": ("mentions", lambda document: document["mentions"]),
    "claim": ("claims", lambda document: [span for claim in document["claims"] for span in claim["spans"]]),
    **{
        part: ("attributions", lambda document, part=part: [s for a in document["attributions"] for s in a[f"{part}Spans"]])
        for part in ("source", "cue", "content", "quoted", "addressee")
    },
}
VALUES = {
    "attributions": ["sourceForm", "quotation", "contentStatus", "polarity", "medium"],
    "claims": ["relation", "polarity", "evidence", "modality", "temporality", "trend"],
}
OPEN = {("attributions", "sourceForm"), ("attributions", "polarity")}


def defined(value):
    return None if math.isnan(value) else value


def depths(document, layer, spans_of):
    """How many spans cover each character; not a number where the layer is not complete, which makes it a missing value."""
    length = document["sourceText"]["codePoints"]
    if document["layers"][layer] != "complete":
        return [math.nan] * length
    covers = [0] * length
    for span in spans_of(document):
        for place in range(span["start"], span["end"]):
            covers[place] += 1
    return covers


def alpha(annotations, layer, spans_of):
    texts = zip(*annotations)
    rows = np.hstack([[depths(document, layer, spans_of) for document in text] for text in texts])
    units = rows[:, (~np.isnan(rows)).sum(axis=0) > 1]
    if np.unique(units[~np.isnan(units)]).size < 2:
        return None
    return defined(krippendorff.alpha(reliability_data=units, level_of_measurement="nominal"))


def kappa(pairs):
    return defined(cohen_kappa_score(*zip(*pairs))) if pairs else None


def matched(a, b, collection):
    """The records of two annotations that begin at the same character, which is how the documents of this test are made."""
    start = {"attributions": lambda one: one["cueSpans"][0]["start"], "claims": lambda one: one["spans"][0]["start"]}[collection]
    for one, two in zip(a, b):
        if {one["layers"][collection], two["layers"][collection]} == {"complete"}:
            others = {start(record): record for record in two[collection]}
            yield from ((record, others[start(record)], one, two) for record in one[collection] if start(record) in others)


def kappas(a, b):
    found = {}
    for collection, fields in VALUES.items():
        records = list(matched(a, b, collection))
        for field in fields:
            pairs = [(one[field], two[field]) for one, two, *_ in records]
            if (collection, field) in OPEN:
                pairs = [pair for pair in pairs if "unspecified" not in pair]
            found[f"{collection} {field}"] = kappa(pairs)
    claims = list(matched(a, b, "claims"))
    used = {domain for one, two, *_ in claims for domain in one["domains"] + two["domains"]}
    cells = [(domain in one["domains"], domain in two["domains"]) for one, two, *_ in claims for domain in used]
    found["claims domains"] = kappa(cells)
    for field in ("status", "code"):
        pairs = []
        for one, two, first, second in claims:
            codings = [{c["claimId"]: c for c in document["codings"]} for document in (first, second)]
            coded = [of.get(record["id"]) for of, record in zip(codings, (one, two))]
            if all(coded):
                pairs.append(tuple(str(coding[field]) for coding in coded))
        found[f"codings {field}"] = kappa(pairs)
    return found


for annotations in json.load(open(sys.argv[1], encoding="utf-8")):
    alphas = {part: alpha(annotations, *spans) for part, spans in SPANS.items()}
    print(json.dumps({"alpha": alphas, "kappa": [kappas(a, b) for a, b in combinations(annotations, 2)]}))

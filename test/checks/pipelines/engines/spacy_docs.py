"""Loads documents into spaCy and renders them with displaCy; prints what spaCy takes each span for."""

import json
import sys
from pathlib import Path

import spacy
from spacy import displacy
from spacy.tokens import Doc

folder = Path(sys.argv[1])
nlp = spacy.blank("xx")
found = {}
for path in sorted(folder.glob("*.spacy.json")):
    name = path.name.removesuffix(".spacy.json")
    given = json.loads(path.read_text("utf-8"))
    doc = Doc(nlp.vocab).from_json(given, validate=True)
    shown = json.loads((folder / f"{name}.displacy.json").read_text("utf-8"))
    found[name] = {
        "text": doc.text,
        "sents": [sentence.text for sentence in doc.sents],
        "ents": [[span.label_, span.kb_id_, span.text] for span in doc.ents],
        "spans": {group: [[span.label_, span.kb_id_, span.text] for span in spans] for group, spans in doc.spans.items()},
        "again": Doc(nlp.vocab).from_bytes(doc.to_bytes()).text == doc.text,
        "displacy": {
            "ent": displacy.render(shown, style="ent", manual=True, jupyter=False),
            "span": displacy.render(shown, style="span", manual=True, jupyter=False),
        },
    }
print(json.dumps(found))

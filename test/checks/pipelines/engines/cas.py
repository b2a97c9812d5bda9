"""Loads CAS documents with dkpro-cassis and saves them again, or makes some of annotations in brat."""

import json
import re
import sys
from pathlib import Path

from cassis import Cas, TypeSystem, load_cas_from_xmi, load_typesystem

SPAN, RELATION = "attributed_article.Span", "attributed_article.Relation"
PARTS = ("Source", "Cue", "Content")


def again(folder, types):
    """Saves each document of a folder as it was loaded, beside its type system; prints the words of its spans and relations."""
    typesystem = load_typesystem(types)
    found = {}
    (folder / "again").mkdir()
    (folder / "again" / "TypeSystem.xml").write_text(typesystem.to_xml(), "utf-8")
    for path in sorted(folder.glob("*.xmi")):
        cas = load_cas_from_xmi(path, typesystem)
        cas.to_xmi(folder / "again" / path.name, pretty_print=True)
        relations = cas.select(RELATION)
        found[path.stem] = {
            "text": cas.sofa_string,
            "spans": [[span.Type, span.get_covered_text(), span.Entity] for span in cas.select(SPAN)],
            "relations": [[one.Type, one.Governor.get_covered_text(), one.Dependent.get_covered_text()] for one in relations],
        }
    return found


def joined(pieces, text):
    """The pieces of an annotation, those that brat had to cut at the end of a line in one."""
    whole = pieces[:1]
    for begin, end in pieces[1:]:
        if text[whole[-1][1] : begin].strip() == "":
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((begin, end))
    return whole


def events(path, text):
    """The events of an `.ann` file: the kind of each, its trigger, and its parts with the offsets of their pieces."""
    texts, ties, kinds = {}, {}, {}
    for line in path.read_text("utf-8").splitlines():
        name, fields = line.split("\t")[:2]
        if name[0] == "T":
            kind, offsets = fields.split(" ", 1)
            texts[name] = joined([tuple(map(int, piece.split())) for piece in offsets.split(";")], text)
        elif name[0] == "E":
            ties[name] = [argument.split(":") for argument in fields.split()]
        elif name[0] == "A" and fields.startswith("Kind"):
            _, target, value = fields.split()
            kinds[target] = value
    for name, (trigger, *arguments) in ties.items():
        parts = [(re.sub(r"\d+$", "", role), texts[target]) for role, target in arguments]
        yield kinds.get(name), texts[trigger[1]], [part for part in parts if part[0] in PARTS]


def slots():
    """Layers for parts, and one of attributions with slots. Gives the type system, and what adds an event."""
    types = TypeSystem()
    layers = {part: types.create_type(f"corpus.{part}") for part in PARTS}
    link = types.create_type("corpus.Link", "uima.cas.TOP")
    types.create_feature(link, "role", "uima.cas.String")
    types.create_feature(link, "target", "uima.tcas.Annotation")
    attribution = types.create_type("corpus.Attribution")
    types.create_feature(attribution, "Kind", "uima.cas.String")
    types.create_feature(attribution, "Parts", "uima.cas.FSArray", elementType="corpus.Link")
    array = types.get_type("uima.cas.FSArray")

    def add(cas, kind, trigger, parts):
        links = []
        for role, pieces in parts:
            for begin, end in pieces:
                target = layers[role](begin=begin, end=end)
                cas.add(target)
                links.append(link(role=role, target=target))
        begin, end = trigger[0]
        cas.add(attribution(begin=begin, end=end, Kind=kind, Parts=array(elements=links)))

    return types, add


def relations():
    """One layer of parts, of which a feature says what they are, and one of relations from the first content, or else the cue, to each."""
    types = TypeSystem()
    layer = types.create_type("corpus.Part")
    types.create_feature(layer, "what", "uima.cas.String")
    types.create_feature(layer, "Kind", "uima.cas.String")
    tie = types.create_type("corpus.PartOf")
    for end in ("Governor", "Dependent"):
        types.create_feature(tie, end, "corpus.Part")

    def add(cas, kind, _, parts):
        made = [layer(begin=begin, end=end, what=role) for role, pieces in parts for begin, end in pieces]
        head = min(made, key=lambda part: PARTS[::-1].index(part.what))
        head.Kind = kind
        for part in made:
            cas.add(part)
            if part is not head:
                cas.add(tie(begin=part.begin, end=part.end, Governor=head, Dependent=part))

    return types, add


def make(folder):
    """Makes documents of texts and their annotations in brat, in a folder for each kind of layers."""
    for style in (slots, relations):
        types, add = style()
        out = folder / style.__name__
        out.mkdir()
        (out / "TypeSystem.xml").write_text(types.to_xml(), "utf-8")
        for path in sorted(folder.glob("*.ann")):
            cas = Cas(types)
            cas.sofa_string = path.with_suffix(".txt").read_bytes().decode("utf-8")
            cas.sofa_mime = "text/plain"
            for event in events(path, cas.sofa_string):
                add(cas, *event)
            cas.to_xmi(out / f"{path.stem}.xmi")


if sys.argv[1] == "again":
    print(json.dumps(again(Path(sys.argv[2]), Path(sys.argv[3]))))
else:
    make(Path(sys.argv[2]))

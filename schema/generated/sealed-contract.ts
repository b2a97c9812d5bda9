// Made from the schema by `npm run generate`; a change made here by hand is lost.
import type { Contract } from '../../scripts/package/document/contract.ts';

export const contract: Contract = {
  "root": "Article",
  "objects": {
    "Article": {
      "$schema": {
        "type": "Article.$schema"
      },
      "id": {
        "type": "DocumentId"
      },
      "version": {
        "type": "Version"
      },
      "metadata": {
        "type": "Metadata"
      },
      "sourceText": {
        "type": "SourceText"
      },
      "layers": {
        "type": "Layers"
      },
      "blocks": {
        "type": "Block",
        "list": true,
        "least": 1,
        "description": "the pieces of the text's layout, in order"
      },
      "sentences": {
        "type": "Sentence",
        "list": true,
        "least": 1,
        "description": "the sentences of the text, in order"
      },
      "entities": {
        "type": "Entity",
        "list": true,
        "least": 1,
        "description": "the entities that the article names, each once, in the order of their first mentions"
      },
      "mentions": {
        "type": "Mention",
        "list": true
      },
      "attributions": {
        "type": "Attribution",
        "list": true
      },
      "claims": {
        "type": "Claim",
        "list": true
      },
      "codings": {
        "type": "Coding",
        "list": true
      },
      "extensions": {
        "type": "ExtensionDefinition",
        "list": true
      },
      "provenance": {
        "type": "Provenance"
      }
    },
    "ExtensionDefinition": {
      "vocabulary": {
        "type": "OpenVocabulary"
      },
      "value": {
        "type": "Extension"
      },
      "description": {
        "type": "Prose",
        "example": "The subject lends money or goods to the object",
        "description": "the meaning of the value"
      },
      "direction": {
        "type": "RelationDirection",
        "nullable": true
      }
    },
    "Metadata": {
      "headline": {
        "type": "Prose",
        "example": "Harbour to close",
        "description": "the headline, as the publisher spells it"
      },
      "url": {
        "type": "Url",
        "nullable": true
      },
      "publisherId": {
        "type": "EntityId"
      },
      "agencyId": {
        "type": "EntityId",
        "nullable": true
      },
      "byline": {
        "type": "Prose",
        "nullable": true,
        "example": "By Ana Lindqvist",
        "description": "the credit line as printed"
      },
      "datePublished": {
        "type": "Timestamp"
      },
      "language": {
        "type": "LanguageTag"
      },
      "subjects": {
        "type": "Subject",
        "list": true
      },
      "rights": {
        "type": "Prose",
        "description": "the owner of the article's text, and the terms of its use"
      }
    },
    "Subject": {
      "scheme": {
        "type": "SubjectScheme"
      },
      "code": {
        "type": "Prose",
        "example": "medtop:11000000",
        "description": "the subject's code in that scheme"
      },
      "label": {
        "type": "Prose",
        "example": "politics",
        "description": "the subject's name in that scheme, in English"
      }
    },
    "SourceText": {
      "canonicalization": {
        "type": "Canonicalization"
      },
      "codePoints": {
        "type": "Count"
      },
      "utf16Units": {
        "type": "Count"
      },
      "sha256": {
        "type": "Sha256"
      },
      "originalSha256": {
        "type": "Sha256",
        "nullable": true
      },
      "originalBytes": {
        "type": "Count",
        "nullable": true
      }
    },
    "Layers": {
      "gists": {
        "type": "LayerStatus"
      },
      "mentions": {
        "type": "LayerStatus"
      },
      "attributions": {
        "type": "LayerStatus"
      },
      "claims": {
        "type": "LayerStatus"
      },
      "codings": {
        "type": "LayerStatus"
      }
    },
    "Span": {
      "start": {
        "type": "Offset"
      },
      "end": {
        "type": "Offset"
      },
      "sha256": {
        "type": "Sha256"
      }
    },
    "Block": {
      "id": {
        "type": "BlockId"
      },
      "role": {
        "type": "BlockRole"
      },
      "start": {
        "type": "Offset"
      },
      "end": {
        "type": "Offset"
      },
      "sha256": {
        "type": "Sha256"
      },
      "fingerprint": {
        "type": "Fingerprint"
      }
    },
    "Sentence": {
      "id": {
        "type": "SentenceId"
      },
      "blockId": {
        "type": "BlockId"
      },
      "start": {
        "type": "Offset"
      },
      "end": {
        "type": "Offset"
      },
      "sha256": {
        "type": "Sha256"
      },
      "gist": {
        "type": "Gist",
        "nullable": true
      }
    },
    "Entity": {
      "id": {
        "type": "EntityId"
      },
      "type": {
        "type": "EntityType"
      },
      "name": {
        "type": "Prose",
        "example": "Port of Halden",
        "description": "the entity's full name, or a short description if it has no name"
      },
      "aliases": {
        "type": "Prose",
        "list": true,
        "unique": true,
        "description": "other names that the text uses for the entity, as the canonical text spells them, without pronouns and descriptions"
      },
      "description": {
        "type": "Prose",
        "nullable": true,
        "description": "a phrase that says who or what the entity is, as far as the article or a verified identifier shows"
      },
      "roles": {
        "type": "Role",
        "list": true
      },
      "memberIds": {
        "type": "EntityId",
        "list": true,
        "unique": true
      },
      "ofIds": {
        "type": "EntityId",
        "list": true,
        "unique": true
      },
      "identifiers": {
        "type": "Identifier",
        "list": true
      },
      "unlinked": {
        "type": "Prose",
        "nullable": true,
        "example": "a set of entities of this document",
        "description": "the reason why no identifier was verified"
      }
    },
    "Role": {
      "label": {
        "type": "Prose",
        "example": "President",
        "description": "the office or function, as the article gives it"
      },
      "ofId": {
        "type": "EntityId",
        "nullable": true
      }
    },
    "Identifier": {
      "scheme": {
        "type": "IdentifierScheme"
      },
      "value": {
        "type": "Prose",
        "example": "Q227",
        "description": "the identifier, as the register writes it"
      },
      "source": {
        "type": "Prose",
        "example": "datasets/country-codes",
        "description": "the public source in which this identifier was verified for this entity"
      }
    },
    "Mention": {
      "id": {
        "type": "MentionId"
      },
      "entityId": {
        "type": "EntityId"
      },
      "sentenceId": {
        "type": "SentenceId"
      },
      "start": {
        "type": "Offset"
      },
      "end": {
        "type": "Offset"
      },
      "sha256": {
        "type": "Sha256"
      },
      "form": {
        "type": "MentionForm"
      }
    },
    "Attribution": {
      "id": {
        "type": "AttributionId"
      },
      "parentId": {
        "type": "AttributionId",
        "nullable": true
      },
      "restatesId": {
        "type": "AttributionId",
        "nullable": true
      },
      "sentenceIds": {
        "type": "SentenceId",
        "list": true,
        "least": 1,
        "unique": true,
        "description": "the sentences that the spans of the attribution touch, in order"
      },
      "sourceIds": {
        "type": "EntityId",
        "list": true,
        "unique": true
      },
      "sourceSpans": {
        "type": "Span",
        "list": true
      },
      "sourceForm": {
        "type": "SourceForm"
      },
      "cueSpans": {
        "type": "Span",
        "list": true
      },
      "cueLemma": {
        "type": "Prose",
        "nullable": true,
        "example": "say",
        "description": "the dictionary form of the cue"
      },
      "contentSpans": {
        "type": "Span",
        "list": true
      },
      "quotedSpans": {
        "type": "Span",
        "list": true
      },
      "addresseeIds": {
        "type": "EntityId",
        "list": true,
        "unique": true
      },
      "addresseeSpans": {
        "type": "Span",
        "list": true
      },
      "quotation": {
        "type": "Quotation"
      },
      "contentStatus": {
        "type": "ContentStatus"
      },
      "polarity": {
        "type": "AttributionPolarity"
      },
      "medium": {
        "type": "Medium"
      },
      "saidOn": {
        "type": "CalendarDate",
        "nullable": true
      },
      "venueId": {
        "type": "EntityId",
        "nullable": true
      },
      "gist": {
        "type": "Gist",
        "nullable": true
      },
      "confidence": {
        "type": "Confidence",
        "nullable": true
      },
      "note": {
        "type": "Prose",
        "nullable": true,
        "description": "a remark on how this was annotated"
      }
    },
    "Claim": {
      "id": {
        "type": "ClaimId"
      },
      "attributionId": {
        "type": "AttributionId",
        "nullable": true
      },
      "sentenceId": {
        "type": "SentenceId"
      },
      "spans": {
        "type": "Span",
        "list": true,
        "least": 1,
        "description": "the words of the claim, in order, in order"
      },
      "gist": {
        "type": "Gist"
      },
      "subjectIds": {
        "type": "EntityId",
        "list": true,
        "unique": true
      },
      "relation": {
        "type": "Relation"
      },
      "objectIds": {
        "type": "EntityId",
        "list": true,
        "unique": true
      },
      "locationIds": {
        "type": "EntityId",
        "list": true,
        "unique": true
      },
      "basisClaimIds": {
        "type": "ClaimId",
        "list": true,
        "unique": true
      },
      "domains": {
        "type": "Domain",
        "list": true,
        "least": 1,
        "unique": true,
        "description": "the fields of life that the claim is about, taken from its words and from what its pronouns and omitted parties refer to, not from the rest of the article"
      },
      "polarity": {
        "type": "ClaimPolarity"
      },
      "evidence": {
        "type": "Evidence"
      },
      "modality": {
        "type": "Modality"
      },
      "temporality": {
        "type": "Temporality"
      },
      "trend": {
        "type": "Trend"
      },
      "confidence": {
        "type": "Confidence",
        "nullable": true
      },
      "note": {
        "type": "Prose",
        "nullable": true,
        "description": "a remark on how this was annotated"
      }
    },
    "Coding": {
      "id": {
        "type": "CodingId"
      },
      "claimId": {
        "type": "ClaimId",
        "nullable": true
      },
      "attributionId": {
        "type": "AttributionId",
        "nullable": true
      },
      "scheme": {
        "type": "CodingScheme"
      },
      "status": {
        "type": "CodingStatus"
      },
      "code": {
        "type": "EventCode",
        "nullable": true
      },
      "modes": {
        "type": "CodeWord",
        "list": true,
        "unique": true
      },
      "contexts": {
        "type": "CodeWord",
        "list": true,
        "unique": true
      },
      "actorCodes": {
        "type": "ActorCode",
        "list": true,
        "unique": true
      },
      "recipientCodes": {
        "type": "ActorCode",
        "list": true,
        "unique": true
      },
      "confidence": {
        "type": "Confidence",
        "nullable": true
      },
      "rationale": {
        "type": "Prose",
        "description": "the reason for this coding, in the coder's own words"
      },
      "alternatives": {
        "type": "Alternative",
        "list": true
      }
    },
    "Alternative": {
      "code": {
        "type": "EventCode",
        "nullable": true
      },
      "modes": {
        "type": "CodeWord",
        "list": true,
        "unique": true
      },
      "contexts": {
        "type": "CodeWord",
        "list": true,
        "unique": true
      },
      "rationale": {
        "type": "Prose",
        "description": "the reasons for and against it, in the coder's own words"
      }
    },
    "Provenance": {
      "guideline": {
        "type": "Prose",
        "example": "attributed-article annotation guideline",
        "description": "the annotation guideline that was followed"
      },
      "guidelineVersion": {
        "type": "Version"
      },
      "method": {
        "type": "Prose",
        "example": "Annotated once",
        "description": "the way in which it was annotated"
      },
      "annotators": {
        "type": "Annotator",
        "list": true
      },
      "adjudication": {
        "type": "Prose",
        "nullable": true,
        "example": "A third annotator decided, by the guideline",
        "description": "the way in which differences between the annotators were settled, and by whom"
      },
      "createdOn": {
        "type": "CalendarDate"
      },
      "modifiedOn": {
        "type": "CalendarDate"
      },
      "license": {
        "type": "Provenance.license"
      },
      "agreement": {
        "type": "Agreement",
        "list": true
      }
    },
    "Annotator": {
      "id": {
        "type": "Prose",
        "example": "annotator-1",
        "description": "a short name, used by no other annotator of the document"
      },
      "kind": {
        "type": "AnnotatorKind"
      },
      "description": {
        "type": "Prose",
        "example": "A student of journalism, trained on ten articles",
        "description": "the person's training, or the name of the program"
      }
    },
    "Agreement": {
      "layer": {
        "type": "Prose",
        "example": "mention spans and entities",
        "description": "the layer, or the part of one, that was compared"
      },
      "measure": {
        "type": "Prose",
        "example": "F1, exact match",
        "description": "the measure, and what counts as equal"
      },
      "value": {
        "type": "Agreement.value"
      },
      "items": {
        "type": "Count"
      }
    }
  },
  "scalars": {
    "Article.$schema": {
      "kind": "string",
      "description": "the schema of this form of document, as a URL or as a path from the document, by which an editor checks and completes it",
      "example": "../schema/article.schema.json"
    },
    "SingleLine": {
      "kind": "string",
      "description": "a string without a line break"
    },
    "Prose": {
      "kind": "string",
      "description": "words for a human reader, on one line, without white space at either end"
    },
    "DocumentId": {
      "kind": "string",
      "description": "a globally unique name of the form domain/path, the domain in lower case, without https://",
      "example": "azernews.az/156893"
    },
    "Version": {
      "kind": "string",
      "description": "a Semantic Versioning 2.0.0 version, without pre-release or build part",
      "example": "1.0.0"
    },
    "Url": {
      "kind": "string",
      "description": "an absolute web address (RFC 3986)",
      "example": "https://example.org/news/harbour"
    },
    "LanguageTag": {
      "kind": "string",
      "description": "a BCP 47 language tag",
      "example": "en"
    },
    "Timestamp": {
      "kind": "string",
      "description": "a date and time by RFC 3339, with the local offset from UTC as the publisher gives it",
      "example": "2019-10-05T14:54:00+04:00"
    },
    "CalendarDate": {
      "kind": "string",
      "description": "a day of the Gregorian calendar by RFC 3339 (`full-date`)",
      "example": "2019-10-03"
    },
    "Sha256": {
      "kind": "string",
      "description": "a SHA-256 digest (FIPS 180-4), 64 lower-case hexadecimal digits",
      "example": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    },
    "Fingerprint": {
      "kind": "string",
      "description": "two rolling hashes of a block, 8 lower-case hexadecimal digits each, by which it is found in a copy in linear time",
      "example": "0f1e2d3c4b5a6978"
    },
    "Offset": {
      "kind": "integer",
      "description": "an offset in the canonical text",
      "example": 0,
      "minimum": 0,
      "maximum": 2147483647
    },
    "Count": {
      "kind": "integer",
      "description": "a number of at least 1 and at most 2147483647",
      "example": 2602,
      "minimum": 1,
      "maximum": 2147483647
    },
    "BlockId": {
      "kind": "string",
      "description": "the id of a block",
      "example": "b1"
    },
    "SentenceId": {
      "kind": "string",
      "description": "the id of a sentence",
      "example": "s1"
    },
    "EntityId": {
      "kind": "string",
      "description": "the id of an entity",
      "example": "e-azerbaijan"
    },
    "MentionId": {
      "kind": "string",
      "description": "the id of a mention",
      "example": "m1"
    },
    "AttributionId": {
      "kind": "string",
      "description": "the id of an attribution",
      "example": "a1"
    },
    "ClaimId": {
      "kind": "string",
      "description": "the id of a claim",
      "example": "c1"
    },
    "CodingId": {
      "kind": "string",
      "description": "the id of a coding",
      "example": "k1"
    },
    "Extension": {
      "kind": "string",
      "description": "a value of your own, for when no value of the vocabulary fits",
      "example": "x-lends-to"
    },
    "Gist": {
      "kind": "string",
      "description": "a summary in the annotator's own words, in English, neutral, and complete enough to code from",
      "example": "Trade between the two states is growing."
    },
    "EventCode": {
      "kind": "string",
      "description": "a code of the scheme",
      "example": "062"
    },
    "CodeWord": {
      "kind": "string",
      "description": "one word of a scheme's own list, in lower case, parts joined by hyphens or underscores",
      "example": "military"
    },
    "ActorCode": {
      "kind": "string",
      "description": "one actor in the scheme's own code",
      "example": "AZE"
    },
    "Provenance.license": {
      "kind": "string",
      "description": "the license of the annotation (not of the text), as an SPDX identifier",
      "example": "CC0-1.0"
    },
    "Agreement.value": {
      "kind": "number",
      "description": "the measure's value, from -1 to 1",
      "example": 0.93,
      "minimum": -1,
      "maximum": 1
    }
  },
  "vocabularies": {
    "OpenVocabulary": {
      "values": [
        "relation",
        "domain",
        "entity-type",
        "identifier-scheme",
        "subject-scheme",
        "coding-scheme"
      ],
      "open": false
    },
    "RelationDirection": {
      "values": [
        "symmetric",
        "directed",
        "unary"
      ],
      "open": false
    },
    "SubjectScheme": {
      "values": [
        "iptc-mediatopic"
      ],
      "open": true
    },
    "LayerStatus": {
      "values": [
        "complete",
        "partial",
        "none"
      ],
      "open": false
    },
    "Canonicalization": {
      "values": [
        "fold-1"
      ],
      "open": false
    },
    "BlockRole": {
      "values": [
        "headline",
        "deck",
        "dateline",
        "byline",
        "lead",
        "body",
        "crosshead",
        "caption",
        "credit",
        "correction",
        "boilerplate"
      ],
      "open": false
    },
    "EntityType": {
      "values": [
        "person",
        "organization",
        "country",
        "place",
        "event",
        "group",
        "work",
        "product",
        "set",
        "unspecified"
      ],
      "open": true
    },
    "IdentifierScheme": {
      "values": [
        "wikidata",
        "iso-3166-1-alpha-2",
        "iso-3166-1-alpha-3",
        "iso-3166-1-numeric",
        "geonames",
        "loc",
        "cameo",
        "plover"
      ],
      "open": true
    },
    "MentionForm": {
      "values": [
        "name",
        "nominal",
        "pronoun",
        "demonym"
      ],
      "open": false
    },
    "SourceForm": {
      "values": [
        "name",
        "nominal",
        "pronoun",
        "implicit",
        "arbitrary",
        "unspecified"
      ],
      "open": false
    },
    "Quotation": {
      "values": [
        "direct",
        "indirect",
        "free-indirect",
        "mixed",
        "reported"
      ],
      "open": false
    },
    "ContentStatus": {
      "values": [
        "full",
        "topic-only",
        "none"
      ],
      "open": false
    },
    "AttributionPolarity": {
      "values": [
        "affirms",
        "denies",
        "declines",
        "does-not-say",
        "unspecified"
      ],
      "open": false
    },
    "Medium": {
      "values": [
        "speech",
        "writing",
        "thought",
        "unspecified"
      ],
      "open": false
    },
    "Confidence": {
      "values": [
        "high",
        "medium",
        "low"
      ],
      "open": false
    },
    "Relation": {
      "values": [
        "relations-develop",
        "has-strategic-character",
        "cooperates-with",
        "acts-jointly",
        "concludes-agreement",
        "exchanges-economically",
        "has-ties-with",
        "neighbour-of",
        "contends-with",
        "partner-of",
        "chooses-partner",
        "supports",
        "disapproves-of",
        "member-of",
        "results-from",
        "acts-on",
        "states-about",
        "directs",
        "judges",
        "gives-to",
        "creates",
        "harms",
        "surpasses",
        "shows",
        "pursues-policy",
        "is-described-as",
        "amounts-to",
        "changes-in-quantity",
        "acts"
      ],
      "open": true
    },
    "SymmetricRelation": {
      "values": [
        "relations-develop",
        "has-strategic-character",
        "cooperates-with",
        "acts-jointly",
        "concludes-agreement",
        "exchanges-economically",
        "has-ties-with",
        "neighbour-of",
        "contends-with"
      ],
      "open": false
    },
    "DirectedRelation": {
      "values": [
        "partner-of",
        "chooses-partner",
        "supports",
        "disapproves-of",
        "member-of",
        "results-from",
        "acts-on",
        "states-about",
        "directs",
        "judges",
        "gives-to",
        "creates",
        "harms",
        "surpasses",
        "shows"
      ],
      "open": false
    },
    "UnaryRelation": {
      "values": [
        "pursues-policy",
        "is-described-as",
        "amounts-to",
        "changes-in-quantity",
        "acts"
      ],
      "open": false
    },
    "Domain": {
      "values": [
        "military",
        "security",
        "political",
        "diplomatic",
        "economic",
        "subnational",
        "justice",
        "health",
        "science",
        "culture",
        "sport",
        "environment",
        "general"
      ],
      "open": true
    },
    "ClaimPolarity": {
      "values": [
        "affirmative",
        "negative"
      ],
      "open": false
    },
    "Evidence": {
      "values": [
        "stated",
        "inferred",
        "presented-as-known",
        "presupposed"
      ],
      "open": false
    },
    "Modality": {
      "values": [
        "asserted",
        "possible",
        "conditional",
        "deontic",
        "ability",
        "conceded",
        "asked"
      ],
      "open": false
    },
    "Temporality": {
      "values": [
        "past",
        "state",
        "process",
        "habitual",
        "future",
        "unspecified"
      ],
      "open": false
    },
    "Trend": {
      "values": [
        "growing",
        "steady",
        "declining",
        "none"
      ],
      "open": false
    },
    "CodingScheme": {
      "values": [
        "cameo-1.1b3",
        "plover-2.0-draft-2024-02-04"
      ],
      "open": true
    },
    "CodingStatus": {
      "values": [
        "codable",
        "candidate",
        "not-codable"
      ],
      "open": false
    },
    "AnnotatorKind": {
      "values": [
        "person",
        "program"
      ],
      "open": false
    }
  }
};

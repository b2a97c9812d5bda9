// Made from the schema by `npm run generate`; a change made here by hand is lost.
import type { Contract } from '../../scripts/package/document/contract.ts';

export const contract: Contract = {
  "root": "DraftArticle",
  "objects": {
    "DraftArticle": {
      "$schema": {
        "type": "DraftArticle.$schema"
      },
      "id": {
        "type": "DocumentId"
      },
      "version": {
        "type": "Version"
      },
      "metadata": {
        "type": "DraftMetadata"
      },
      "layers": {
        "type": "Layers",
        "optional": true
      },
      "blocks": {
        "type": "DraftBlock",
        "list": true,
        "least": 1,
        "description": "the pieces of the text's layout, in order"
      },
      "sentences": {
        "type": "DraftSentence",
        "list": true,
        "least": 1,
        "description": "the sentences of the text, in order"
      },
      "entities": {
        "type": "DraftEntity",
        "list": true,
        "least": 1,
        "description": "the entities that the article names, each once, in the order of their first mentions"
      },
      "mentions": {
        "type": "DraftMention",
        "list": true,
        "optional": true,
        "default": []
      },
      "attributions": {
        "type": "DraftAttribution",
        "list": true,
        "optional": true,
        "default": []
      },
      "claims": {
        "type": "DraftClaim",
        "list": true,
        "optional": true,
        "default": []
      },
      "codings": {
        "type": "DraftCoding",
        "list": true,
        "optional": true,
        "default": []
      },
      "extensions": {
        "type": "DraftExtensionDefinition",
        "list": true,
        "optional": true,
        "default": []
      },
      "provenance": {
        "type": "DraftProvenance"
      }
    },
    "DraftExtensionDefinition": {
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
        "nullable": true,
        "optional": true,
        "default": null
      }
    },
    "DraftMetadata": {
      "headline": {
        "type": "Prose",
        "example": "Harbour to close",
        "description": "the headline, as the publisher spells it"
      },
      "url": {
        "type": "Url",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "publisherId": {
        "type": "EntityId"
      },
      "agencyId": {
        "type": "EntityId",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "byline": {
        "type": "Prose",
        "nullable": true,
        "example": "By Ana Lindqvist",
        "optional": true,
        "default": null,
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
        "list": true,
        "optional": true,
        "default": []
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
    "DraftSpan": {
      "text": {
        "type": "Words",
        "optional": true
      },
      "nth": {
        "type": "Ordinal",
        "optional": true
      },
      "start": {
        "type": "Offset",
        "optional": true
      },
      "end": {
        "type": "Offset",
        "optional": true
      }
    },
    "DraftBlock": {
      "id": {
        "type": "DraftBlockId"
      },
      "role": {
        "type": "BlockRole"
      },
      "text": {
        "type": "Words",
        "optional": true
      },
      "nth": {
        "type": "Ordinal",
        "optional": true
      },
      "start": {
        "type": "Offset",
        "optional": true
      },
      "end": {
        "type": "Offset",
        "optional": true
      }
    },
    "DraftSentence": {
      "id": {
        "type": "DraftSentenceId"
      },
      "blockId": {
        "type": "DraftBlockId"
      },
      "text": {
        "type": "Words",
        "optional": true
      },
      "nth": {
        "type": "Ordinal",
        "optional": true
      },
      "start": {
        "type": "Offset",
        "optional": true
      },
      "end": {
        "type": "Offset",
        "optional": true
      },
      "gist": {
        "type": "Gist",
        "nullable": true,
        "optional": true,
        "default": null
      }
    },
    "DraftEntity": {
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
        "optional": true,
        "default": [],
        "description": "other names that the text uses for the entity, as the canonical text spells them, without pronouns and descriptions"
      },
      "description": {
        "type": "Prose",
        "nullable": true,
        "optional": true,
        "default": null,
        "description": "a phrase that says who or what the entity is, as far as the article or a verified identifier shows"
      },
      "roles": {
        "type": "DraftRole",
        "list": true,
        "optional": true,
        "default": []
      },
      "memberIds": {
        "type": "EntityId",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "ofIds": {
        "type": "EntityId",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "identifiers": {
        "type": "Identifier",
        "list": true,
        "optional": true,
        "default": []
      },
      "unlinked": {
        "type": "Prose",
        "nullable": true,
        "example": "a set of entities of this document",
        "optional": true,
        "default": null,
        "description": "the reason why no identifier was verified"
      }
    },
    "DraftRole": {
      "label": {
        "type": "Prose",
        "example": "President",
        "description": "the office or function, as the article gives it"
      },
      "ofId": {
        "type": "EntityId",
        "nullable": true,
        "optional": true,
        "default": null
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
    "DraftMention": {
      "id": {
        "type": "DraftMentionId",
        "optional": true
      },
      "entityId": {
        "type": "EntityId"
      },
      "sentenceId": {
        "type": "DraftSentenceId",
        "optional": true
      },
      "text": {
        "type": "Words",
        "optional": true
      },
      "nth": {
        "type": "Ordinal",
        "optional": true
      },
      "start": {
        "type": "Offset",
        "optional": true
      },
      "end": {
        "type": "Offset",
        "optional": true
      },
      "form": {
        "type": "MentionForm"
      }
    },
    "DraftAttribution": {
      "id": {
        "type": "DraftAttributionId"
      },
      "parentId": {
        "type": "DraftAttributionId",
        "nullable": true,
        "optional": true
      },
      "restatesId": {
        "type": "DraftAttributionId",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "sentenceIds": {
        "type": "DraftSentenceId",
        "list": true,
        "least": 1,
        "unique": true,
        "optional": true,
        "description": "the sentences that the spans of the attribution touch, in order"
      },
      "sourceIds": {
        "type": "EntityId",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "sourceSpans": {
        "type": "DraftSpan",
        "list": true,
        "optional": true,
        "default": []
      },
      "sourceForm": {
        "type": "SourceForm",
        "optional": true
      },
      "cueSpans": {
        "type": "DraftSpan",
        "list": true,
        "optional": true,
        "default": []
      },
      "cueLemma": {
        "type": "Prose",
        "nullable": true,
        "example": "say",
        "optional": true,
        "default": null,
        "description": "the dictionary form of the cue"
      },
      "contentSpans": {
        "type": "DraftSpan",
        "list": true,
        "optional": true,
        "default": []
      },
      "quotedSpans": {
        "type": "DraftSpan",
        "list": true,
        "optional": true
      },
      "addresseeIds": {
        "type": "EntityId",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "addresseeSpans": {
        "type": "DraftSpan",
        "list": true,
        "optional": true,
        "default": []
      },
      "quotation": {
        "type": "Quotation"
      },
      "contentStatus": {
        "type": "ContentStatus",
        "optional": true,
        "default": "full"
      },
      "polarity": {
        "type": "AttributionPolarity",
        "optional": true,
        "default": "affirms"
      },
      "medium": {
        "type": "Medium",
        "optional": true,
        "default": "unspecified"
      },
      "saidOn": {
        "type": "CalendarDate",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "venueId": {
        "type": "EntityId",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "gist": {
        "type": "Gist",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "confidence": {
        "type": "Confidence",
        "nullable": true,
        "optional": true,
        "default": "high"
      },
      "note": {
        "type": "Prose",
        "nullable": true,
        "optional": true,
        "default": null,
        "description": "a remark on how this was annotated"
      }
    },
    "DraftClaim": {
      "id": {
        "type": "DraftClaimId"
      },
      "attributionId": {
        "type": "DraftAttributionId",
        "nullable": true,
        "optional": true
      },
      "sentenceId": {
        "type": "DraftSentenceId",
        "optional": true
      },
      "spans": {
        "type": "DraftSpan",
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
        "unique": true,
        "optional": true,
        "default": []
      },
      "relation": {
        "type": "Relation"
      },
      "objectIds": {
        "type": "EntityId",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "locationIds": {
        "type": "EntityId",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "basisClaimIds": {
        "type": "DraftClaimId",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "domains": {
        "type": "Domain",
        "list": true,
        "least": 1,
        "unique": true,
        "description": "the fields of life that the claim is about, taken from its words and from what its pronouns and omitted parties refer to, not from the rest of the article"
      },
      "polarity": {
        "type": "ClaimPolarity",
        "optional": true,
        "default": "affirmative"
      },
      "evidence": {
        "type": "Evidence",
        "optional": true,
        "default": "stated"
      },
      "modality": {
        "type": "Modality",
        "optional": true,
        "default": "asserted"
      },
      "temporality": {
        "type": "Temporality"
      },
      "trend": {
        "type": "Trend",
        "optional": true,
        "default": "none"
      },
      "confidence": {
        "type": "Confidence",
        "nullable": true,
        "optional": true,
        "default": "high"
      },
      "note": {
        "type": "Prose",
        "nullable": true,
        "optional": true,
        "default": null,
        "description": "a remark on how this was annotated"
      }
    },
    "DraftCoding": {
      "id": {
        "type": "DraftCodingId",
        "optional": true
      },
      "claimId": {
        "type": "DraftClaimId",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "attributionId": {
        "type": "DraftAttributionId",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "scheme": {
        "type": "CodingScheme"
      },
      "status": {
        "type": "CodingStatus"
      },
      "code": {
        "type": "EventCode",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "modes": {
        "type": "CodeWord",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "contexts": {
        "type": "CodeWord",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "actorCodes": {
        "type": "ActorCode",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "recipientCodes": {
        "type": "ActorCode",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "confidence": {
        "type": "Confidence",
        "nullable": true,
        "optional": true,
        "default": "high"
      },
      "rationale": {
        "type": "Prose",
        "description": "the reason for this coding, in the coder's own words"
      },
      "alternatives": {
        "type": "DraftAlternative",
        "list": true,
        "optional": true,
        "default": []
      }
    },
    "DraftAlternative": {
      "code": {
        "type": "EventCode",
        "nullable": true,
        "optional": true,
        "default": null
      },
      "modes": {
        "type": "CodeWord",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "contexts": {
        "type": "CodeWord",
        "list": true,
        "unique": true,
        "optional": true,
        "default": []
      },
      "rationale": {
        "type": "Prose",
        "description": "the reasons for and against it, in the coder's own words"
      }
    },
    "DraftProvenance": {
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
        "list": true,
        "optional": true,
        "default": []
      },
      "adjudication": {
        "type": "Prose",
        "nullable": true,
        "example": "A third annotator decided, by the guideline",
        "optional": true,
        "default": null,
        "description": "the way in which differences between the annotators were settled, and by whom"
      },
      "createdOn": {
        "type": "CalendarDate"
      },
      "modifiedOn": {
        "type": "CalendarDate"
      },
      "license": {
        "type": "DraftProvenance.license"
      },
      "agreement": {
        "type": "Agreement",
        "list": true,
        "optional": true,
        "default": []
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
    "DraftArticle.$schema": {
      "kind": "string",
      "description": "the schema of this form of document, as a URL or as a path from the document, by which an editor checks and completes it",
      "example": "../schema/generated/draft-article.schema.json"
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
    "DraftBlockId": {
      "kind": "string",
      "description": "the annotator's own label of a block",
      "example": "b5"
    },
    "DraftSentenceId": {
      "kind": "string",
      "description": "the annotator's own label of a sentence",
      "example": "s5"
    },
    "EntityId": {
      "kind": "string",
      "description": "the id of an entity",
      "example": "e-azerbaijan"
    },
    "DraftMentionId": {
      "kind": "string",
      "description": "the annotator's own label of a mention",
      "example": "m5"
    },
    "DraftAttributionId": {
      "kind": "string",
      "description": "the annotator's own label of an attribution",
      "example": "a5"
    },
    "DraftClaimId": {
      "kind": "string",
      "description": "the annotator's own label of a claim",
      "example": "c5"
    },
    "DraftCodingId": {
      "kind": "string",
      "description": "the annotator's own label of a coding",
      "example": "k5"
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
    "DraftProvenance.license": {
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
    },
    "Words": {
      "kind": "string",
      "description": "words of the canonical text, exactly as they are there",
      "example": "the port of Halden"
    },
    "Ordinal": {
      "kind": "integer",
      "description": "the place of something in a list, counted from 1, at most 2147483647",
      "example": 2,
      "minimum": 1,
      "maximum": 2147483647
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

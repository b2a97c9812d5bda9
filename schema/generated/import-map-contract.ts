// Made from the schema by `npm run generate`; a change made here by hand is lost.
import type { Contract } from '../../scripts/package/document/contract.ts';

export const contract: Contract = {
  "root": "ImportMap",
  "objects": {
    "ImportMap": {
      "$schema": {
        "type": "ImportMap.$schema",
        "optional": true
      },
      "labels": {
        "type": "Label",
        "list": true,
        "optional": true,
        "default": [
          {
            "layer": "attributed_article.Span",
            "feature": "Type"
          },
          {
            "layer": "attributed_article.Relation",
            "feature": "Type"
          }
        ]
      },
      "types": {
        "type": "PartNames",
        "optional": true,
        "default": {
          "source": [
            "Source"
          ],
          "cue": [
            "Cue"
          ],
          "content": [
            "Content"
          ],
          "addressee": [
            "Addressee"
          ]
        }
      },
      "mentions": {
        "type": "MentionType",
        "list": true,
        "optional": true,
        "default": [
          {
            "name": "Person",
            "entityType": "person"
          },
          {
            "name": "Organization",
            "entityType": "organization"
          },
          {
            "name": "Country",
            "entityType": "country"
          },
          {
            "name": "Place",
            "entityType": "place"
          },
          {
            "name": "Event",
            "entityType": "event"
          },
          {
            "name": "Group",
            "entityType": "group"
          },
          {
            "name": "Work",
            "entityType": "work"
          },
          {
            "name": "Product",
            "entityType": "product"
          },
          {
            "name": "Set",
            "entityType": "unspecified"
          },
          {
            "name": "Unspecified",
            "entityType": "unspecified"
          }
        ]
      },
      "events": {
        "type": "AnnotationName",
        "list": true,
        "optional": true,
        "default": []
      },
      "roles": {
        "type": "PartNames",
        "optional": true,
        "default": {
          "source": [
            "Source"
          ],
          "cue": [
            "Cue"
          ],
          "content": [
            "Content"
          ],
          "addressee": [
            "Addressee"
          ]
        }
      },
      "ties": {
        "type": "Tie",
        "list": true,
        "optional": true,
        "default": [
          {
            "name": "SourceOf",
            "head": "Arg2"
          },
          {
            "name": "CueOf",
            "head": "Arg2"
          },
          {
            "name": "ContentOf",
            "head": "Arg2"
          },
          {
            "name": "AddresseeOf",
            "head": "Arg2"
          }
        ]
      },
      "restates": {
        "type": "AnnotationName",
        "list": true,
        "optional": true,
        "default": [
          "Restates"
        ]
      },
      "attributes": {
        "type": "Attributes",
        "optional": true,
        "default": {
          "quotation": {
            "name": "Quotation"
          },
          "contentStatus": {
            "name": "ContentStatus"
          },
          "polarity": {
            "name": "Polarity"
          },
          "medium": {
            "name": "Medium"
          },
          "form": {
            "name": "Form"
          }
        }
      },
      "references": {
        "type": "EntryFeature",
        "list": true,
        "optional": true,
        "default": [
          {
            "entry": "Entity",
            "name": "EntityName"
          },
          {
            "entry": "identifier"
          }
        ]
      },
      "noteFeatures": {
        "type": "AnnotationName",
        "list": true,
        "optional": true,
        "default": [
          "Note"
        ]
      },
      "notes": {
        "type": "NoteUse",
        "optional": true,
        "default": "ignored"
      },
      "ignored": {
        "type": "AnnotationName",
        "list": true,
        "optional": true,
        "default": [
          "NestedIn"
        ]
      },
      "layers": {
        "type": "ImportedLayers",
        "optional": true
      },
      "document": {
        "type": "ImportedDocument",
        "optional": true
      },
      "provenance": {
        "type": "Provenance",
        "optional": true
      }
    },
    "Label": {
      "layer": {
        "type": "AnnotationName"
      },
      "feature": {
        "type": "AnnotationName"
      }
    },
    "EntryFeature": {
      "entry": {
        "type": "AnnotationName"
      },
      "name": {
        "type": "AnnotationName",
        "optional": true
      }
    },
    "PartNames": {
      "source": {
        "type": "AnnotationName",
        "list": true,
        "optional": true,
        "default": []
      },
      "cue": {
        "type": "AnnotationName",
        "list": true,
        "optional": true,
        "default": []
      },
      "content": {
        "type": "AnnotationName",
        "list": true,
        "optional": true,
        "default": []
      },
      "addressee": {
        "type": "AnnotationName",
        "list": true,
        "optional": true,
        "default": []
      }
    },
    "MentionType": {
      "name": {
        "type": "AnnotationName"
      },
      "entityType": {
        "type": "EntityType"
      }
    },
    "Tie": {
      "name": {
        "type": "AnnotationName"
      },
      "head": {
        "type": "Argument"
      }
    },
    "Attributes": {
      "quotation": {
        "type": "QuotationAttribute",
        "optional": true
      },
      "contentStatus": {
        "type": "ContentStatusAttribute",
        "optional": true
      },
      "polarity": {
        "type": "PolarityAttribute",
        "optional": true
      },
      "medium": {
        "type": "MediumAttribute",
        "optional": true
      },
      "form": {
        "type": "FormAttribute",
        "optional": true
      }
    },
    "QuotationAttribute": {
      "name": {
        "type": "AnnotationName"
      },
      "values": {
        "type": "QuotationValue",
        "list": true,
        "optional": true
      }
    },
    "QuotationValue": {
      "from": {
        "type": "AttributeValue"
      },
      "to": {
        "type": "Quotation"
      }
    },
    "ContentStatusAttribute": {
      "name": {
        "type": "AnnotationName"
      },
      "values": {
        "type": "ContentStatusValue",
        "list": true,
        "optional": true
      }
    },
    "ContentStatusValue": {
      "from": {
        "type": "AttributeValue"
      },
      "to": {
        "type": "ContentStatus"
      }
    },
    "PolarityAttribute": {
      "name": {
        "type": "AnnotationName"
      },
      "values": {
        "type": "PolarityValue",
        "list": true,
        "optional": true
      }
    },
    "PolarityValue": {
      "from": {
        "type": "AttributeValue"
      },
      "to": {
        "type": "AttributionPolarity"
      }
    },
    "MediumAttribute": {
      "name": {
        "type": "AnnotationName"
      },
      "values": {
        "type": "MediumValue",
        "list": true,
        "optional": true
      }
    },
    "MediumValue": {
      "from": {
        "type": "AttributeValue"
      },
      "to": {
        "type": "Medium"
      }
    },
    "FormAttribute": {
      "name": {
        "type": "AnnotationName"
      },
      "values": {
        "type": "FormValue",
        "list": true,
        "optional": true
      }
    },
    "FormValue": {
      "from": {
        "type": "AttributeValue"
      },
      "to": {
        "type": "MentionForm"
      }
    },
    "ImportedLayers": {
      "attributions": {
        "type": "LayerStatus"
      },
      "mentions": {
        "type": "LayerStatus"
      }
    },
    "ImportedDocument": {
      "idPrefix": {
        "type": "ImportedDocument.idPrefix",
        "optional": true
      },
      "version": {
        "type": "Version",
        "optional": true
      },
      "publisher": {
        "type": "Prose",
        "example": "Halden Post",
        "optional": true,
        "description": "the name of the organization that published the articles"
      },
      "agency": {
        "type": "Prose",
        "example": "Lantern Wire",
        "optional": true,
        "description": "the name of the organization that supplied the copy"
      },
      "datePublished": {
        "type": "Timestamp",
        "optional": true
      },
      "language": {
        "type": "LanguageTag",
        "optional": true
      },
      "rights": {
        "type": "Prose",
        "optional": true,
        "description": "the owner of the texts, and the terms of their use"
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
    "ImportMap.$schema": {
      "kind": "string",
      "description": "the schema of import maps, as a URL or as a path from the map, so that an editor checks and completes the map",
      "example": "./node_modules/attributed-article/schema/import-map.schema.json"
    },
    "AnnotationName": {
      "kind": "string",
      "description": "the name of a type, role, relation or attribute, as the annotations have it",
      "example": "Content"
    },
    "AttributeValue": {
      "kind": "string",
      "description": "a value of an attribute",
      "example": "DIRECT"
    },
    "ImportedDocument.idPrefix": {
      "kind": "string",
      "description": "what the id of each document begins with, before a slash and the name of its files",
      "example": "example.org/corpus"
    },
    "SingleLine": {
      "kind": "string",
      "description": "a string without a line break"
    },
    "Provenance.license": {
      "kind": "string",
      "description": "the license of the annotation (not of the text), as an SPDX identifier",
      "example": "CC0-1.0"
    },
    "Prose": {
      "kind": "string",
      "description": "words for a human reader, on one line, without white space at either end"
    },
    "Version": {
      "kind": "string",
      "description": "a Semantic Versioning 2.0.0 version, without pre-release or build part",
      "example": "1.0.0"
    },
    "CalendarDate": {
      "kind": "string",
      "description": "a day of the Gregorian calendar by RFC 3339 (`full-date`)",
      "example": "2019-10-03"
    },
    "Agreement.value": {
      "kind": "number",
      "description": "the measure's value, from -1 to 1",
      "example": 0.93,
      "minimum": -1,
      "maximum": 1
    },
    "Count": {
      "kind": "integer",
      "description": "a number of at least 1 and at most 2147483647",
      "example": 2602,
      "minimum": 1,
      "maximum": 2147483647
    },
    "Extension": {
      "kind": "string",
      "description": "a value of your own, for when no value of the vocabulary fits",
      "example": "x-lends-to"
    },
    "Timestamp": {
      "kind": "string",
      "description": "a date and time by RFC 3339, with the local offset from UTC as the publisher gives it",
      "example": "2019-10-05T14:54:00+04:00"
    },
    "LanguageTag": {
      "kind": "string",
      "description": "a BCP 47 language tag",
      "example": "en"
    }
  },
  "vocabularies": {
    "Argument": {
      "values": [
        "Arg1",
        "Arg2",
        "Governor",
        "Dependent"
      ],
      "open": false
    },
    "NoteUse": {
      "values": [
        "ignored",
        "note",
        "gist"
      ],
      "open": false
    },
    "AnnotatorKind": {
      "values": [
        "person",
        "program"
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
    "MentionForm": {
      "values": [
        "name",
        "nominal",
        "pronoun",
        "demonym"
      ],
      "open": false
    },
    "LayerStatus": {
      "values": [
        "complete",
        "partial",
        "none"
      ],
      "open": false
    }
  }
};

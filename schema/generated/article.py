# Pydantic models of a sealed document, made from schema/article.schema.json by `npm run generate:python`; a change made here
# by hand is lost. schema/CODEBOOK.md describes the fields and values, and docs/python.md what the models do not check.

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypeAliasType

Prose = TypeAliasType(
    "Prose",
    Annotated[
        str,
        Field(
            description='Words for a human reader, on one line, without white space at either end',
            pattern='^\\S([\\s\\S]*\\S)?$',
        ),
    ],
)


DocumentId = TypeAliasType(
    "DocumentId",
    Annotated[
        str,
        Field(
            description='A globally unique name of the form domain/path, the domain in lower case, without https://',
            pattern='^[a-z0-9-]+(\\.[a-z0-9-]+)+(/[^\\s/]+)+$',
        ),
    ],
)


Version = TypeAliasType(
    "Version",
    Annotated[
        str,
        Field(
            description='A Semantic Versioning 2.0.0 version, without pre-release or build part',
            pattern='^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$',
        ),
    ],
)


Url = TypeAliasType(
    "Url",
    Annotated[
        str,
        Field(
            description='An absolute web address (RFC 3986)',
            pattern='^https?://[^\\s/]\\S*$',
        ),
    ],
)


LanguageTag = TypeAliasType(
    "LanguageTag",
    Annotated[
        str,
        Field(
            description='A BCP 47 language tag: language, and if needed script, region and variants, each in its usual case',
            pattern='^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$',
        ),
    ],
)


Timestamp = TypeAliasType(
    "Timestamp",
    Annotated[
        str,
        Field(
            description='A date and time by RFC 3339, with the local offset from UTC as the publisher gives it',
            pattern='^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$',
        ),
    ],
)


CalendarDate = TypeAliasType(
    "CalendarDate",
    Annotated[
        str,
        Field(
            description='A day of the Gregorian calendar by RFC 3339 (`full-date`)',
            pattern='^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
        ),
    ],
)


Sha256 = TypeAliasType(
    "Sha256",
    Annotated[
        str,
        Field(
            description='A SHA-256 digest (FIPS 180-4), 64 lower-case hexadecimal digits',
            pattern='^[0-9a-f]{64}$',
        ),
    ],
)


Fingerprint = TypeAliasType(
    "Fingerprint",
    Annotated[
        str,
        Field(
            description='Two rolling hashes of a block, 8 lower-case hexadecimal digits each, by which it is found in a copy in linear time. Both are polynomials over the code points c: h = h × B + c + 1 modulo 2^32, from h = 0. The first, with B = 0x9E3779B1, is of the first w code points of the block, where w is the greatest power of two that is at most 32 and at most the length of the block; the second, with B = 0x85EBCA6B, is of the whole block. A fingerprint only locates a block; the digest proves its words',
            pattern='^[0-9a-f]{16}$',
        ),
    ],
)


Offset = TypeAliasType(
    "Offset",
    Annotated[
        int,
        Field(
            description='An offset in the canonical text: the number of Unicode code points before it, from 0 to 2147483647. The W3C Web Annotation Data Model, Python and spaCy count the same way; JavaScript and Java count UTF-16 units',
            ge=0,
            le=2147483647,
        ),
    ],
)


Count = TypeAliasType(
    "Count",
    Annotated[
        int,
        Field(
            description='A number of at least 1 and at most 2147483647',
            ge=1,
            le=2147483647,
        ),
    ],
)


BlockId = TypeAliasType(
    "BlockId",
    Annotated[
        str,
        Field(
            description='The id of a block: `b` and its number, from 1 and without gaps',
            pattern='^b[1-9][0-9]*$',
        ),
    ],
)


SentenceId = TypeAliasType(
    "SentenceId",
    Annotated[
        str,
        Field(
            description='The id of a sentence: `s` and its number, from 1 and without gaps',
            pattern='^s[1-9][0-9]*$',
        ),
    ],
)


EntityId = TypeAliasType(
    "EntityId",
    Annotated[
        str,
        Field(
            description='The id of an entity: `e-` and a slug of its name',
            pattern='^e-[a-z0-9](-?[a-z0-9])*$',
        ),
    ],
)


MentionId = TypeAliasType(
    "MentionId",
    Annotated[
        str,
        Field(
            description='The id of a mention: `m` and its number, from 1 and without gaps',
            pattern='^m[1-9][0-9]*$',
        ),
    ],
)


AttributionId = TypeAliasType(
    "AttributionId",
    Annotated[
        str,
        Field(
            description='The id of an attribution: `a` and its number, from 1 and without gaps',
            pattern='^a[1-9][0-9]*$',
        ),
    ],
)


ClaimId = TypeAliasType(
    "ClaimId",
    Annotated[
        str,
        Field(
            description='The id of a claim: `c` and its number, from 1 and without gaps',
            pattern='^c[1-9][0-9]*$',
        ),
    ],
)


CodingId = TypeAliasType(
    "CodingId",
    Annotated[
        str,
        Field(
            description='The id of a coding: `k` and its number, from 1 and without gaps',
            pattern='^k[1-9][0-9]*$',
        ),
    ],
)


Extension = TypeAliasType(
    "Extension",
    Annotated[
        str,
        Field(
            description='A value of your own, for when no value of the vocabulary fits: `x-` and lower-case words joined by hyphens',
            pattern='^x-[a-z0-9](-?[a-z0-9])*$',
        ),
    ],
)


OpenVocabulary = TypeAliasType(
    "OpenVocabulary",
    Annotated[
        Literal['relation', 'domain', 'entity-type', 'identifier-scheme', 'subject-scheme', 'coding-scheme'],
        Field(description='A vocabulary that can be extended with values of your own'),
    ],
)


RelationDirection = TypeAliasType(
    "RelationDirection",
    Annotated[
        Literal['symmetric', 'directed', 'unary'],
        Field(description='The direction of a relation: which sides it has'),
    ],
)


SubjectScheme = TypeAliasType(
    "SubjectScheme",
    Annotated[
        Literal['iptc-mediatopic'] | Extension,
        Field(description='A scheme of news subjects'),
    ],
)


LayerStatus = TypeAliasType(
    "LayerStatus",
    Annotated[
        Literal['complete', 'partial', 'none'],
        Field(description='The extent to which one layer is annotated'),
    ],
)


Canonicalization = TypeAliasType(
    "Canonicalization",
    Annotated[
        Literal['fold-1'],
        Field(
            description='A way to fold copies of a text that differ in white space, quotation marks and invisible signs into one canonical text'
        ),
    ],
)


class Span(BaseModel):
    """
    An unbroken stretch of the canonical text
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    start: Offset
    end: Offset
    sha256: Sha256


BlockRole = TypeAliasType(
    "BlockRole",
    Annotated[
        Literal['headline', 'deck', 'dateline', 'byline', 'lead', 'body', 'crosshead', 'caption', 'credit', 'correction', 'boilerplate'],
        Field(description='The part that a block plays in the article'),
    ],
)


Gist = TypeAliasType(
    "Gist",
    Annotated[
        Prose,
        Field(
            description="A summary in the annotator's own words, in English, neutral, and complete enough to code from; it does not repeat the text"
        ),
    ],
)


EntityType = TypeAliasType(
    "EntityType",
    Annotated[
        Literal['person'] | Literal['organization'] | Literal['country'] | Literal['place'] | Literal['event'] | Literal['group'] | Literal['work'] | Literal['product'] | Literal['set'] | Literal['unspecified'] | Extension,
        Field(description='A kind of entity'),
    ],
)


class Role(BaseModel):
    """
    An office or function
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    label: Prose
    ofId: EntityId | None


IdentifierScheme = TypeAliasType(
    "IdentifierScheme",
    Annotated[
        Literal['wikidata'] | Literal['iso-3166-1-alpha-2'] | Literal['iso-3166-1-alpha-3'] | Literal['iso-3166-1-numeric'] | Literal['geonames'] | Literal['loc'] | Literal['cameo'] | Literal['plover'] | Extension,
        Field(description='A public register of entities'),
    ],
)


MentionForm = TypeAliasType(
    "MentionForm",
    Annotated[
        Literal['name', 'nominal', 'pronoun', 'demonym'],
        Field(description='The kind of words that a mention consists of'),
    ],
)


SourceForm = TypeAliasType(
    "SourceForm",
    Annotated[
        Literal['name', 'nominal', 'pronoun', 'implicit', 'arbitrary', 'unspecified'],
        Field(description='The kind of words that name the source of an attribution'),
    ],
)


Quotation = TypeAliasType(
    "Quotation",
    Annotated[
        Literal['direct', 'indirect', 'free-indirect', 'mixed', 'reported'],
        Field(description='The form in which the content of an attribution is given'),
    ],
)


ContentStatus = TypeAliasType(
    "ContentStatus",
    Annotated[
        Literal['full', 'topic-only', 'none'],
        Field(description='The extent to which the words give what was said'),
    ],
)


AttributionPolarity = TypeAliasType(
    "AttributionPolarity",
    Annotated[
        Literal['affirms', 'denies', 'declines', 'does-not-say', 'unspecified'],
        Field(description='The stance of the source towards the content'),
    ],
)


Medium = TypeAliasType(
    "Medium",
    Annotated[
        Literal['speech', 'writing', 'thought', 'unspecified'],
        Field(description='Whether a content was spoken, written or thought'),
    ],
)


Confidence = TypeAliasType(
    "Confidence",
    Annotated[
        Literal['high', 'medium', 'low'],
        Field(description="The annotator's certainty about a reading"),
    ],
)


SymmetricRelation = TypeAliasType(
    "SymmetricRelation",
    Annotated[
        Literal['relations-develop', 'has-strategic-character', 'cooperates-with', 'acts-jointly', 'concludes-agreement', 'exchanges-economically', 'has-ties-with', 'neighbour-of', 'contends-with'],
        Field(
            description='A relation between all subjects alike: two or more subjects, or one group; no object'
        ),
    ],
)


DirectedRelation = TypeAliasType(
    "DirectedRelation",
    Annotated[
        Literal['partner-of', 'chooses-partner', 'supports', 'disapproves-of', 'member-of', 'results-from', 'acts-on', 'states-about', 'directs', 'judges', 'gives-to', 'creates', 'harms', 'surpasses', 'shows'],
        Field(
            description='A relation from the subjects to the objects; one of the two sides can be empty'
        ),
    ],
)


UnaryRelation = TypeAliasType(
    "UnaryRelation",
    Annotated[
        Literal['pursues-policy', 'is-described-as', 'amounts-to', 'changes-in-quantity', 'acts'],
        Field(description='A relation of the subjects alone, without objects'),
    ],
)


Domain = TypeAliasType(
    "Domain",
    Annotated[
        Literal['military'] | Literal['security'] | Literal['political'] | Literal['diplomatic'] | Literal['economic'] | Literal['subnational'] | Literal['justice'] | Literal['health'] | Literal['science'] | Literal['culture'] | Literal['sport'] | Literal['environment'] | Literal['general'] | Extension,
        Field(description='A field of life that a claim is about'),
    ],
)


ClaimPolarity = TypeAliasType(
    "ClaimPolarity",
    Annotated[
        Literal['affirmative', 'negative'],
        Field(
            description='The polarity of a claim: whether it affirms or negates its relation'
        ),
    ],
)


Evidence = TypeAliasType(
    "Evidence",
    Annotated[
        Literal['stated', 'inferred', 'presented-as-known', 'presupposed'],
        Field(description='The basis on which a claim is made'),
    ],
)


Modality = TypeAliasType(
    "Modality",
    Annotated[
        Literal['asserted', 'possible', 'conditional', 'deontic', 'ability', 'conceded', 'asked'],
        Field(description='The force with which a claim is made'),
    ],
)


Temporality = TypeAliasType(
    "Temporality",
    Annotated[
        Literal['past', 'state', 'process', 'habitual', 'future', 'unspecified'],
        Field(description='The time or the duration of what is claimed'),
    ],
)


Trend = TypeAliasType(
    "Trend",
    Annotated[
        Literal['growing', 'steady', 'declining', 'none'],
        Field(description='The growth or decline that a claim ascribes to something'),
    ],
)


CodingScheme = TypeAliasType(
    "CodingScheme",
    Annotated[
        Literal['cameo-1.1b3'] | Literal['plover-2.0-draft-2024-02-04'] | Extension,
        Field(description='A code book of events, with its version'),
    ],
)


CodingStatus = TypeAliasType(
    "CodingStatus",
    Annotated[
        Literal['codable', 'candidate', 'not-codable'],
        Field(
            description='The verdict on whether a scheme counts something as an event'
        ),
    ],
)


EventCode = TypeAliasType(
    "EventCode",
    Annotated[
        str,
        Field(
            description='A code of the scheme: two to four digits in CAMEO, a word in capitals in PLOVER',
            pattern='^[A-Z0-9]([_.-]?[A-Z0-9])*$',
        ),
    ],
)


CodeWord = TypeAliasType(
    "CodeWord",
    Annotated[
        str,
        Field(
            description="One word of a scheme's own list, in lower case, parts joined by hyphens or underscores",
            pattern='^[a-z0-9]([_-]?[a-z0-9])*$',
        ),
    ],
)


ActorCode = TypeAliasType(
    "ActorCode",
    Annotated[
        str,
        Field(
            description="One actor in the scheme's own code: blocks of three capital letters or digits",
            pattern='^([A-Z0-9]{3})+$',
        ),
    ],
)


AnnotatorKind = TypeAliasType(
    "AnnotatorKind",
    Annotated[Literal['person', 'program'], Field(description='The kind of annotator')],
)


class Agreement(BaseModel):
    """
    The agreement of independent annotations of one layer, before differences were settled
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    layer: Prose
    measure: Prose
    value: Annotated[float, Field(ge=-1.0, le=1.0)]
    items: Count


class ExtensionDefinition(BaseModel):
    """
    The definition of a value of your own
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    vocabulary: OpenVocabulary
    value: Extension
    description: Prose
    direction: RelationDirection | None


class Subject(BaseModel):
    """
    One subject of the article
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    scheme: SubjectScheme
    code: Prose
    label: Prose


class SourceText(BaseModel):
    """
    The text that was annotated, identified by its lengths and digests alone
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    canonicalization: Canonicalization
    codePoints: Count
    utf16Units: Count
    sha256: Sha256
    originalSha256: Sha256 | None
    originalBytes: Count | None


class Layers(BaseModel):
    """
    The extent to which each layer of the article is annotated. Blocks and sentences are complete in every document
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    gists: LayerStatus
    mentions: LayerStatus
    attributions: LayerStatus
    claims: LayerStatus
    codings: LayerStatus


class Block(BaseModel):
    """
    One piece of the text's layout: a headline, a paragraph, a caption
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    id: BlockId
    role: BlockRole
    start: Offset
    end: Offset
    sha256: Sha256
    fingerprint: Fingerprint


class Sentence(BaseModel):
    """
    One sentence; it is in the article's own voice if no attribution has words in it
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    id: SentenceId
    blockId: BlockId
    start: Offset
    end: Offset
    sha256: Sha256
    gist: Gist | None


class Identifier(BaseModel):
    """
    The entry of an entity in a public register, and where it was verified. A guessed identifier is worse than none
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    scheme: IdentifierScheme
    value: Prose
    source: Prose


class Mention(BaseModel):
    """
    One reference of the text to an entity
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    id: MentionId
    entityId: EntityId
    sentenceId: SentenceId
    start: Offset
    end: Offset
    sha256: Sha256
    form: MentionForm


class Attribution(BaseModel):
    """
    Something that is said, written or thought in the article: a source, a cue and a content, as in the Penn Attribution Relation Corpus 3.0 and PolNeAR
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    id: AttributionId
    parentId: AttributionId | None
    restatesId: AttributionId | None
    sentenceIds: Annotated[list[SentenceId], Field(min_length=1)]
    sourceIds: list[EntityId]
    sourceSpans: list[Span]
    sourceForm: SourceForm
    cueSpans: list[Span]
    cueLemma: Prose | None
    contentSpans: list[Span]
    quotedSpans: list[Span]
    addresseeIds: list[EntityId]
    addresseeSpans: list[Span]
    quotation: Quotation
    contentStatus: ContentStatus
    polarity: AttributionPolarity
    medium: Medium
    saidOn: CalendarDate | None
    venueId: EntityId | None
    gist: Gist | None
    confidence: Confidence | None
    note: Prose | None


Relation = TypeAliasType(
    "Relation",
    Annotated[
        SymmetricRelation | DirectedRelation | UnaryRelation | Extension,
        Field(
            description='The relation of the subjects of a claim to one another or to its objects'
        ),
    ],
)


CodeWords = TypeAliasType(
    "CodeWords",
    Annotated[list[CodeWord], Field(description="Words of the scheme's own lists")],
)
"""
Words of the scheme's own lists
"""


ActorCodes = TypeAliasType(
    "ActorCodes",
    Annotated[list[ActorCode], Field(description='Actor codes of the scheme')],
)
"""
Actor codes of the scheme
"""


class Alternative(BaseModel):
    """
    Another reading that is possible
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    code: EventCode | None
    modes: CodeWords
    contexts: CodeWords
    rationale: Prose


class Annotator(BaseModel):
    """
    A person or a program that annotated
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    id: Prose
    kind: AnnotatorKind
    description: Prose


class Metadata(BaseModel):
    """
    The bibliographic data of the article
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    headline: Prose
    url: Url | None
    publisherId: EntityId
    agencyId: EntityId | None
    byline: Prose | None
    datePublished: Timestamp
    language: LanguageTag
    subjects: list[Subject]
    rights: Prose


class Entity(BaseModel):
    """
    Somebody or something that the article names. What it only describes is an entity, too, if it is identifiable and a record needs it as a source, an argument, a place or a venue
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    id: EntityId
    type: EntityType
    name: Prose
    aliases: list[Prose]
    description: Prose | None
    roles: list[Role]
    memberIds: list[EntityId]
    ofIds: list[EntityId]
    identifiers: list[Identifier]
    unlinked: Prose | None


class Claim(BaseModel):
    """
    One proposition that somebody claims, as a relation between entities
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    id: ClaimId
    attributionId: AttributionId | None
    sentenceId: SentenceId
    spans: Annotated[list[Span], Field(min_length=1)]
    gist: Gist
    subjectIds: list[EntityId]
    relation: Relation
    objectIds: list[EntityId]
    locationIds: list[EntityId]
    basisClaimIds: list[ClaimId]
    domains: Annotated[list[Domain], Field(min_length=1)]
    polarity: ClaimPolarity
    evidence: Evidence
    modality: Modality
    temporality: Temporality
    trend: Trend
    confidence: Confidence | None
    note: Prose | None


class Coding(BaseModel):
    """
    The coding of a claim, or of an attribution as a speech act, in one code book; each has at most one per scheme
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    id: CodingId
    claimId: ClaimId | None
    attributionId: AttributionId | None
    scheme: CodingScheme
    status: CodingStatus
    code: EventCode | None
    modes: CodeWords
    contexts: CodeWords
    actorCodes: ActorCodes
    recipientCodes: ActorCodes
    confidence: Confidence | None
    rationale: Prose
    alternatives: list[Alternative]


class Provenance(BaseModel):
    """
    The makers, method and dates of an annotation, and its terms of use
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    guideline: Prose
    guidelineVersion: Version
    method: Prose
    annotators: list[Annotator]
    adjudication: Prose | None
    createdOn: CalendarDate
    modifiedOn: CalendarDate
    license: Annotated[str, Field(pattern='^[A-Za-z0-9][A-Za-z0-9.+-]*$')]
    agreement: list[Agreement]


class Article(BaseModel):
    """
    One news article as data, in its sealed form: the article, its layout, who is named in it, who says what, and what is claimed. It does not contain the text: every span is a pair of offsets and a digest, so that a reader with a faithful copy of the text can check it and fill in its words. A claim belongs to the attribution that makes it, or to the article's own voice; none is stated as a fact
    """

    model_config = ConfigDict(
        extra='forbid',
    )
    field_schema: Annotated[
        str, Field(alias='$schema', pattern='^([^\\s\\\\]*/)?article\\.schema\\.json$')
    ]
    id: DocumentId
    version: Version
    metadata: Metadata
    sourceText: SourceText
    layers: Layers
    blocks: Annotated[list[Block], Field(min_length=1)]
    sentences: Annotated[list[Sentence], Field(min_length=1)]
    entities: Annotated[list[Entity], Field(min_length=1)]
    mentions: list[Mention]
    attributions: list[Attribution]
    claims: list[Claim]
    codings: list[Coding]
    extensions: list[ExtensionDefinition]
    provenance: Provenance

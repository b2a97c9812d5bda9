import type { Article } from '../../schema/generated/types.d.ts';

type Agreement = Article['provenance']['agreement'][number];

const LIST = new Intl.ListFormat('en-GB');

const COLLECTIONS = ['blocks', 'sentences', 'entities', 'mentions', 'attributions', 'claims', 'codings'] as const;

/**
 * Writes the datasheet of the data, in the order of "Datasheets for Datasets" (Gebru et al. 2021). Its figures, and what it says of annotators and
 * their method, are from the documents.
 *
 * @returns the text of `data/DATASHEET.md`
 */
export function datasheet(article: Article, example: Article): string {
  const { provenance, metadata } = article;
  return `# Datasheet

What the data of this package is, how it was made, and what it can be used for, in the order of
[Datasheets for Datasets](https://arxiv.org/abs/1803.09010). \`npm run generate\` makes this page. The figures, and the passages in quotation marks,
are from the documents: [the article](article.json) and [the example](example/article.json).

## Motivation

The data shows on one article, down to the character, how news attributes what it reports: who says what about whom, in which words, and on whose
authority. It was made to study and teach that, to test programs that extract quotations, speakers, claims or events, and as an example of a format in
which annotations can be published without the text. The contributors of attributed-article made it. No funding is recorded.

## Composition

${table(['', 'the article', 'the example'], composition(article, example))}
- **Instances.** Each document is one news article, annotated in full. There are two, and no splits. They are not a sample of anything.
- **The text** of the article belongs to its publisher, and is not included. A span is given by its offsets and the SHA-256 digest of its characters,
  and a gist says in other words what a sentence, an attribution or a claim says. The text of the example is included: it was written for this package,
  and what it reports is made up.
- **Persons.** The article names ${persons(article)}. The data says of them what the article says, and nothing else except identifiers in public
  registers. No consent is recorded.
- **What is missing.** An entity without a verified identifier has the reason in \`unlinked\` (${unlinked(article)} of ${article.entities.length} entities of the article). The amounts, dates and
  conditions in a claim are in its gist only.
- **Validity.** Both documents are valid by the [schema](../schema/article.schema.json) and the [rules](../schema/RULES.md). Tests verify every offset and digest with the
  text; see [guarantees](../docs/guarantees.md).

## Collection

The article was chosen, and not sampled. It is at ${metadata.url}, and was published on ${metadata.datePublished.slice(0, 10)}. \`sourceText\` has the digest of
the copy that was annotated, and \`fold-1\` in the [code book](../schema/CODEBOOK.md#canonicalization) is the procedure that made from it the text to which the offsets refer. Each identifier
names in \`source\` where it was found (${identifiers(article)} identifiers in the article, ${identifiers(example)} in the example). The labels and values of event codes are from the public lists that the table \`event_codes\` names.

${annotationPart(article, example)}
## Uses and limits

- **Use it** to look at attribution in one article, to teach it, to try a program on it, or as a model for annotations of your own.
- **Do not use it** for statistics about the press, a newspaper or a country, or to train a model: it is one article. A score on it says little about
  other articles.
- **It does not say what is true.** A claim is what somebody says. A code in CAMEO or PLOVER says which event a claim would report, and not that the
  event happened. Of the ${article.codings.length} codings of the article, ${statuses(article)}.
- **It does not say what a person thinks.** It says what the article attributes to them.
- **Language.** Texts and gists are in English. The guideline was written for news in English.
- **Guessing words.** Whoever guesses the words of a short span can confirm the guess by its digest.

## License

The data and the schemas are released under ${provenance.license}, the code under MIT; see [LICENSE](../LICENSE). The text of the article is under neither.
"${metadata.rights}"

## Maintenance

A correction comes with a new version of the package. The [changelog](../CHANGELOG.md) lists every change of a record, and [compatibility](../docs/compatibility.md) says what a
version can change. Each document also has a version of its own, and the date of its last change: ${[article, example].map(lastChange).join('; ')}. Older versions are not
kept up. The package names no public place for reports yet.
`;
}

function annotationPart(article: Article, example: Article): string {
  const { provenance } = article;
  return `## Annotation

Both documents follow the [${provenance.guideline}](GUIDELINE.md), ${versions([article, example])}.

${table(['document', 'annotator', 'kind', 'description'], [...annotators('the article', article), ...annotators('the example', example)])}
- **Method, the article.** "${provenance.method}"
- **Adjudication, the article.** ${adjudication(article)}
- **Method, the example.** "${example.provenance.method}"
- **Adjudication, the example.** ${adjudication(example)}
- **Persons.** ${people(article, example)}

### Agreement

${agreement(article)}
The annotators are programs of one kind, and can make the same errors. Agreement says how far the guideline leads to the same decisions, not that they are right. The example was annotated
${example.provenance.agreement.length === 0 ? 'once, so that there is no agreement to measure' : 'more than once'}.
`;
}

function composition(article: Article, example: Article): string[][] {
  const documents = [article, example];
  const row = (name: string, of: (document: Article) => string | number) => [
    name,
    ...documents.map((document) => String(of(document))),
  ];
  const nameOf = ({ entities }: Article, id: string | null) => entities.find((entity) => entity.id === id)?.name ?? 'none';
  return [
    row('id', ({ id }) => `\`${id}\``),
    row('headline', ({ metadata }) => metadata.headline),
    row('publisher', (document) => nameOf(document, document.metadata.publisherId)),
    row('agency', (document) => nameOf(document, document.metadata.agencyId)),
    row('language', ({ metadata }) => `\`${metadata.language}\``),
    row('code points of text', ({ sourceText }) => sourceText.codePoints.toLocaleString('en-US')),
    ...COLLECTIONS.map((collection) => row(collection, (document) => document[collection].length)),
    row('layers that are complete', ({ layers }) => complete(layers).join(', ')),
  ];
}

const complete = (layers: Article['layers']) =>
  Object.entries(layers).flatMap(([layer, state]) => (state === 'complete' ? [layer] : []));

/** The persons of a document, each with its roles. */
function persons({ entities }: Article): string {
  const found = entities.filter(({ type }) => type === 'person');
  const named = found.map(({ name, roles }) =>
    roles.length > 0 ? `${name} (${roles.map(({ label }) => label).join(', ')})` : name,
  );
  return `${found.length} ${found.length === 1 ? 'person' : 'persons'}: ${LIST.format(named)}`;
}

const unlinked = ({ entities }: Article) => entities.filter((entity) => entity.unlinked !== null).length;

const identifiers = ({ entities }: Article) => entities.reduce((sum, entity) => sum + entity.identifiers.length, 0);

const annotators = (name: string, { provenance }: Article) =>
  provenance.annotators.map(({ id, kind, description }) => [name, `\`${id}\``, kind, description]);

const adjudication = ({ provenance }: Article) => (provenance.adjudication === null ? 'None.' : `"${provenance.adjudication}."`);

/** How many of the annotators are persons. */
function people(...documents: readonly Article[]): string {
  const kinds = documents.flatMap(({ provenance }) => provenance.annotators.map(({ kind }) => kind));
  const count = kinds.filter((kind) => kind === 'person').length;
  return `Of the ${kinds.length} annotators, ${count === 0 ? 'none is a person' : `${count} ${count === 1 ? 'is a person' : 'are persons'}`}.`;
}

/** How many figures there are by each measure, and those that are less than perfect. */
function agreement({ provenance }: Article): string {
  const all = provenance.agreement;
  const measures = [...new Set(all.map(({ measure }) => measure))];
  const rows = measures.map((measure) => {
    const values = all.filter((one) => one.measure === measure).map(({ value }) => value);
    return [measure, String(values.length), String(Math.min(...values)), String(Math.max(...values))];
  });
  const less = all.filter(({ value }) => value < 1);
  return `\`provenance.agreement\` of the article has ${all.length} figures, by these measures:

${table(['measure', 'figures', 'lowest', 'highest'], rows)}
${all.length - less.length} of them are 1. The others, from the lowest:

${table(['what was compared', 'measure', 'value', 'items'], less.toSorted(byValue).map(cellsOf))}`;
}

const byValue = (a: Agreement, b: Agreement) => a.value - b.value;

const cellsOf = ({ layer, measure, value, items }: Agreement) => [layer, measure, String(value), items.toLocaleString('en-US')];

/** The version of the guideline, or that of each document. */
function versions(documents: readonly Article[]): string {
  const all = new Set(documents.map(({ provenance }) => provenance.guidelineVersion));
  if (all.size === 1) return `version ${[...all].join()}`;
  return LIST.format(documents.map(({ id, provenance }) => `version ${provenance.guidelineVersion} for \`${id}\``));
}

/** How many codings have each status. */
function statuses({ codings }: Article): string {
  const counts = new Map<string, number>();
  for (const { status } of codings) counts.set(status, (counts.get(status) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  return LIST.format(ordered.map(([status, count]) => `${count} are \`${status}\``));
}

const lastChange = ({ id, version, provenance }: Article) => `\`${id}\` is ${version}, of ${provenance.modifiedOn}`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return `${lines.join('\n')}\n`;
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CompletionItem, getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { EDITOR_KEYWORDS } from '../../../scripts/build/schema/editor-hints.ts';
import { type JsonSchema, nameIn, targetOf } from '../../../scripts/build/schema/json-schema.ts';
import { init } from '../../../scripts/package/drafting/start-draft.ts';
import { readProjectFile } from '../../support/project.ts';

const source = readProjectFile('schema/generated/draft-article.schema.json');
const schema = JSON.parse(source) as JsonSchema & { $id: string };
const definitions = schema.$defs ?? {};
const service = getLanguageService({
  schemaRequestService: async () => source,
  clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } },
});
service.configure({ schemas: [{ uri: schema.$id, fileMatch: ['*.json'], schema: JSON.parse(source) }] });

/** A document with the place of the sign ¦, which is no part of it. */
function at(draft: string) {
  const place = draft.indexOf('¦');
  const document = TextDocument.create('file:///draft.json', 'json', 1, draft.replace('¦', ''));
  return { document, position: document.positionAt(place), json: service.parseJSONDocument(document) };
}

async function hover(draft: string): Promise<string> {
  const { document, position, json } = at(draft);
  const { contents } = (await service.doHover(document, position, json)) ?? {};
  return String(contents);
}

async function complete(draft: string): Promise<CompletionItem[]> {
  const { document, position, json } = at(draft);
  return (await service.doComplete(document, position, json))?.items ?? [];
}

/** Words as they are, without what Markdown needs before a sign. */
const plain = (markdown: string) => markdown.replace(/\\([^\w\s])/g, '$1');

/** The fields of a value by the schema of it, with where each is: an object as far as that field, to which `¦` leads. */
function* fieldsOf(node: JsonSchema, around: (inner: string) => string): Generator<[string, JsonSchema]> {
  for (const [key, field] of Object.entries(node.properties ?? {})) {
    const value = (field.anyOf?.[0] as JsonSchema | undefined) ?? field;
    const target = targetOf(targetOf(value, definitions).items ?? value, definitions);
    const isList = targetOf(value, definitions).type === 'array';
    yield [around(`{"¦${key}": ${isList ? '[]' : '""'}}`), field];
    if (target.properties) yield* fieldsOf(target, (inner) => around(`{"${key}": ${isList ? `[${inner}]` : inner}}`));
  }
}

const fields = [...fieldsOf(schema, (inner) => inner)];

describe('the draft schema in an editor', () => {
  it('shows the description of a field, and not that of its type', async () => {
    expect(fields.length).toBeGreaterThan(100);
    for (const [draft, { description = '' }] of fields) expect(plain(await hover(draft)), draft).toContain(description);
  });

  it('shows what a value of a vocabulary means, too', async () => {
    const words = plain(await hover('{"attributions": [{"quotation": "mix¦ed"}]}'));
    expect(words).toMatch(
      /^The form in which the content is given:\n+The reporter's words, with part of the content in quotation marks/,
    );
  });

  it('completes every vocabulary with the definition of each value', async () => {
    const open = fields.flatMap(([draft, field]) => {
      const value = field.items ?? (field.anyOf?.[0] as JsonSchema | undefined) ?? field;
      const choices = targetOf(value, definitions).oneOf?.filter((one) => 'const' in one) ?? [];
      const inside = field.items ? '[¦]' : '¦';
      return choices.map((one) => [draft.replace('¦', '').replace(/(\[\]|"")(?=[\]}]*$)/, inside), one] as const);
    });
    expect(new Set(open.map(([, one]) => one)).size).toBeGreaterThan(70);
    for (const [draft, { const: value, description }] of open) {
      const item = (await complete(draft)).find(({ label }) => label === JSON.stringify(value));
      expect(JSON.stringify(item?.documentation), `${draft} ${value}`).toContain(JSON.stringify(description).slice(1, -1));
    }
  });

  it.each(['blocks', 'sentences', 'entities', 'mentions', 'attributions', 'claims', 'codings'])(
    'offers a new record of %s as a snippet with its required fields',
    async (collection) => {
      const { items = {} } = schema.properties?.[collection] ?? {};
      const [snippet] = await complete(`{"${collection}": [¦]}`);
      const filled = String(snippet?.textEdit?.newText).replace(/\$\{\d+\|([^,|]*)[^}]*\}|\$\d+/g, (_, first = '') => first);
      const record = JSON.parse(filled) as object;
      expect(Object.keys(record)).toEqual(expect.arrayContaining([...(definitions[nameIn(String(items.$ref))]?.required ?? [])]));
      expect(snippet?.label).toMatch(/^new /);
    },
  );

  it('offers the fields of a new attribution that nearly every one has, and none that follows from the words', async () => {
    const [snippet] = await complete('{"attributions": [¦]}');
    const keys = Array.from(String(snippet?.insertText).matchAll(/^\t"(\w+)"/gm), ([, key]) => key);
    expect(keys).toEqual('id sourceIds sourceSpans cueSpans cueLemma contentSpans quotation medium gist'.split(' '));
  });

  it('says of each empty field of a fresh draft what it should be, in place of a pattern', async () => {
    const draft = JSON.stringify(init('Port to reopen\n\nThe port opens on Monday.'), null, 2);
    const { document, json } = at(draft);
    const problems = await service.doValidation(document, json);
    const lines = draft.split('\n').flatMap((line, index) => (/: "",?$/.test(line) ? [index] : []));
    expect(problems.map(({ range }) => range.start.line)).toEqual(lines);
    for (const { message } of problems) expect(message).toMatch(/^This should be [a-z]/);
  });

  it('has nothing against the example', async () => {
    const { document, json } = at(readFileSync('data/example/draft.json', 'utf8'));
    expect(await service.doValidation(document, json)).toEqual([]);
  });
});

describe('what only editors read', () => {
  it('is in the draft schema alone', () => {
    for (const file of ['schema/article.schema.json', 'schema/generated/hydrated-article.schema.json'])
      for (const keyword of EDITOR_KEYWORDS) expect(readProjectFile(file)).not.toContain(`"${keyword}"`);
  });
});

import type { Article, Attribution, Claim } from '../../schema/generated/types.d.ts';
import { readProjectFile } from './project.ts';

/**
 * Answers to the questions of the recipes, computed from the documents and the lists of the schema alone, by no code of the package. Each gives the
 * lines that the recipe prints, their cells with one space between two.
 */
export type Answer = (documents: readonly Article[]) => readonly string[];

type Cell = string | number;
const schema = JSON.parse(readProjectFile('schema/article.schema.json'));
const eventCodes = JSON.parse(readProjectFile('schema/event-codes.json'));
const listed = (name: string): string[] => schema.$defs[name].oneOf.map((value: { const?: string }) => value.const);

/** Counts rows by their cells, the most frequent first, and then in the order of the cells. */
function counted(rows: readonly (readonly Cell[])[], order = compare): [cells: readonly Cell[], count: number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(JSON.stringify(row), (counts.get(JSON.stringify(row)) ?? 0) + 1);
  const all = [...counts].map(([key, count]): [readonly Cell[], number] => [JSON.parse(key), count]);
  return all.sort(([a, one], [b, other]) => other - one || order(a, b));
}
function compare(a: readonly Cell[], b: readonly Cell[]): number {
  for (const [place, cell] of a.entries()) if (cell !== b[place]) return cell < (b[place] as Cell) ? -1 : 1;
  return 0;
}
const line = (...cells: readonly Cell[]) => cells.join(' ');
const namesIn = ({ entities }: Article) => new Map(entities.map(({ id, name }) => [id as string, name]));

/** The attributions around a claim, the innermost first. */
function around({ attributions }: Article, claim: Claim): Attribution[] {
  const found: Attribution[] = [];
  for (let id = claim.attributionId; id !== null; ) {
    const next = attributions.find((one) => one.id === id) as Attribution;
    found.push(next);
    id = next.parentId;
  }
  return found;
}

function speakers(document: Article, claim: Claim): string[] {
  const { agencyId, publisherId } = document.metadata;
  const known = around(document, claim).find(({ sourceIds }) => sourceIds.length > 0);
  return (known?.sourceIds ?? [agencyId ?? publisherId]).map((id) => namesIn(document).get(id) as string);
}

function hedge(document: Article, claim: Claim): string {
  const denials: Record<string, string> = { denies: 'denied', declines: 'declined', 'does-not-say': 'not-said' };
  const outermost = around(document, claim).findLast(({ polarity }) => polarity in denials);
  if (outermost) return denials[outermost.polarity] as string;
  if (claim.modality !== 'asserted') return claim.modality;
  if (claim.evidence !== 'stated') return claim.evidence;
  return claim.polarity === 'negative' ? 'negated' : 'none';
}

/** Whether every character of a claim, or some, are in quoted spans: by the characters, one by one. */
function inQuotationMarks(document: Article, { spans, ...claim }: Claim): 'yes' | 'in-part' | 'no' {
  const quoted = new Set<number>();
  const characters = (all: readonly { start: number; end: number }[]) =>
    all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
  for (const { quotedSpans } of around(document, { spans, ...claim })) for (const at of characters(quotedSpans)) quoted.add(at);
  const own = characters(spans);
  if (own.every((at) => quoted.has(at))) return 'yes';
  return own.some((at) => quoted.has(at)) ? 'in-part' : 'no';
}

function direction({ extensions }: Article, relation: string): string {
  if (listed('SymmetricRelation').includes(relation)) return 'symmetric';
  if (listed('UnaryRelation').includes(relation)) return 'unary';
  return extensions.find(({ value }) => value === relation)?.direction ?? 'directed';
}

/** The pairs of names that a claim relates. */
function pairs(document: Article, { relation, subjectIds, objectIds }: Claim): [from: string, to: string][] {
  const replaced = (ids: readonly string[]) => {
    const others = ids.map((id) => document.entities.find((entity) => entity.id === id) as Article['entities'][number]);
    return [
      ...new Set(others.flatMap(({ id, memberIds, ofIds }) => [memberIds, ofIds].find(({ length }) => length > 0) ?? [id])),
    ];
  };
  const [from, to] = [replaced(subjectIds), replaced(objectIds)];
  const isSymmetric = direction(document, relation) === 'symmetric';
  const found = isSymmetric
    ? from.flatMap((one, place) => from.slice(place + 1).map((other) => [one, other]))
    : from.flatMap((one) => to.map((other) => [one, other]));
  return found
    .filter(([one, other]) => one !== other)
    .map((ids) => ids.map((id) => namesIn(document).get(id as string) as string) as [string, string]);
}

const ofClaims = <T>(documents: readonly Article[], give: (document: Article, claim: Claim) => readonly T[]): T[] =>
  documents.flatMap((document) => document.claims.flatMap((claim) => give(document, claim)));

export const directedEdges: Answer = (documents) => {
  const rows = ofClaims(documents, (document, claim) => {
    if (direction(document, claim.relation) !== 'directed') return [];
    return pairs(document, claim).map(([from, to]) => [from, claim.relation, to, hedge(document, claim)]);
  });
  return counted(rows)
    .slice(0, 8)
    .map(([cells, count]) => line(...cells, count));
};

export const network: Answer = (documents) =>
  documents.flatMap((document) => {
    const all = ofClaims([document], pairs);
    const rows = [...new Set(all.flat())].map((name) => {
      const own = all.filter((pair) => pair.includes(name));
      return [-new Set(own.flat().filter((other) => other !== name)).size, name, own.length] as const;
    });
    return rows
      .sort(compare)
      .slice(0, 4)
      .map(([neighbours, name, count]) => line(document.id, name, -neighbours, count));
  });

export const shareOfQuotation: Answer = (documents) => {
  const rows = ofClaims(documents, (document, claim) =>
    speakers(document, claim).map((name) => [name, inQuotationMarks(document, claim)] as const),
  );
  const share = (name: unknown, count: number) =>
    (rows.filter(([speaker, marks]) => speaker === name && marks === 'yes').length / count).toFixed(2);
  return counted(rows.map(([name]) => [name]))
    .slice(0, 4)
    .map(([[name = ''], count]) => line(name, count, share(name, count)));
};

export const quotedBySpeaker: Answer = (documents) => {
  const rows = ofClaims(documents, (document, claim) =>
    speakers(document, claim).flatMap((name) => claim.domains.map((domain) => [name, inQuotationMarks(document, claim), domain])),
  );
  const order = ([a = '', , one = '']: readonly Cell[], [b = '', , other = '']: readonly Cell[]) => compare([a, other], [b, one]);
  return counted(rows, order)
    .slice(0, 4)
    .map(([cells, count]) => line(count, ...cells));
};

export const classesOfCodes: Answer = (documents) => {
  const { codes } = eventCodes.schemes.find(({ scheme }: { scheme: string }) => scheme === 'cameo-1.1b3');
  const known = new Map<string, { quadClass: string; goldstein: number }>(
    codes.map((code: { code: string }) => [code.code, code]),
  );
  const groups = new Map<string, string[]>();
  for (const { scheme, code, status } of documents.flatMap(({ codings }) => codings)) {
    const key = `${known.get(code ?? '')?.quadClass} ${status}`;
    if (scheme === 'cameo-1.1b3' && code !== null) groups.set(key, [...(groups.get(key) ?? []), code]);
  }
  let above = '';
  return [...groups].sort().map(([key, group]) => {
    const [quadClass = '', status = ''] = key.split(' ');
    const sum = group.reduce((total, code) => total + (known.get(code)?.goldstein ?? 0), 0);
    // pandas prints a class once.
    const cells = [...(quadClass === above ? [] : [quadClass]), status];
    above = quadClass;
    return line(...cells, group.length, ...[...new Set(group)].sort(), sum.toFixed(1));
  });
};

export const domainsOfSentences: Answer = (documents) =>
  documents.flatMap(({ id: article, sentences, claims }) =>
    sentences.slice(0, 8).map(({ id }) => {
      const domains = claims.filter(({ sentenceId }) => sentenceId === id).flatMap((claim) => claim.domains);
      return line(article, id, [...new Set(domains)].sort().join(', ') || 'null');
    }),
  );

export const verbsAndSubjects: Answer = (documents) => {
  const rows = ofClaims(documents, (document, claim) => {
    const verb = document.attributions.find(({ id }) => id === claim.attributionId)?.cueLemma ?? '(none)';
    return claim.subjectIds.map((id) => [verb, namesIn(document).get(id) as string]);
  });
  return counted(rows)
    .slice(0, 8)
    .map(([cells, count]) => line(...cells, count));
};

export const hedges: Answer = (documents) => {
  const rows = ofClaims(documents, (document, claim) =>
    speakers(document, claim).map((name) => [name, hedge(document, claim), claim.relation] as const),
  ).filter(([, found]) => found !== 'none');
  const relations = ([name, found]: readonly Cell[]) =>
    [...new Set(rows.filter(([speaker, one]) => speaker === name && one === found).map(([, , relation]) => relation))].sort();
  return counted(rows.map(([name, found]) => [name, found]))
    .slice(0, 8)
    .map(([cells, count]) => line(...cells, count, ...relations(cells)));
};

export const quotationMarks: Answer = (documents) => {
  const rows = ofClaims(documents, (document, claim) => [[inQuotationMarks(document, claim)]]);
  return [
    `[${counted(rows)
      .map(([[value], count]) => `('${value}', ${count})`)
      .join(', ')}]`,
  ];
};

export const wholeness: Answer = (documents) => {
  // CSV has every table, and the other two formats all that is not a list.
  const headings = [...readProjectFile('schema/CODEBOOK.md').matchAll(/^### Table `\w+`( \(CSV only\))?$/gm)];
  const files = headings.length + 2 * headings.filter(([, isList]) => !isList).length;
  const claims = ofClaims(documents, (document, { relation }) => [direction(document, relation)]);
  const symmetric = claims.filter((one) => one === 'symmetric').length;
  return [line('True', files, 'files', claims.length, 'claims', symmetric, 'symmetric')];
};

export const codable: Answer = (documents) => {
  const rows = documents.flatMap(({ id, codings }) =>
    codings.flatMap(({ scheme, status }) => (status === 'codable' ? [[id, scheme]] : [])),
  );
  const inOrder = counted(rows).sort(([a], [b]) => compare(a, b));
  return inOrder.map(([cells, count]) => line(count, ...cells));
};

/** The part of the tree of each document that the page shows. */
const SHOWN = new Map(Object.entries({ 'azernews.az/156893': 'a8', 'example.org/floating-library': 'a7' }));

export const tree: Answer = (documents) =>
  documents.flatMap((document) => {
    const { id, claims, attributions } = document;
    const below = (parent: string): string[] => [
      ...claims.filter(({ attributionId }) => attributionId === parent).map((claim) => line(claim.id, claim.gist)),
      ...attributions
        .filter(({ parentId }) => parentId === parent)
        .flatMap((one) => {
          const sources = one.sourceIds.map((source) => namesIn(document).get(source)).join(' and ') || 'nobody named';
          return [`${one.id} ${sources}, ${one.quotation}, ${one.polarity}`, ...below(one.id)];
        }),
    ];
    const part = SHOWN.get(id) ?? '';
    return [line(id, 'has', claims.length + attributions.length, 'lines, of which these are in', part), ...below(part)];
  });

export const modalities: Answer = (documents) =>
  documents.map(({ id, claims }) => {
    const counts = new Map<string, number>();
    for (const { modality } of claims) counts.set(modality, (counts.get(modality) ?? 0) + 1);
    const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, 3);
    return line(id, `[${common.map(([modality, count]) => `('${modality}', ${count})`).join(', ')}]`);
  });

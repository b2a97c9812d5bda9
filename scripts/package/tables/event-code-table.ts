import eventCodes from '../../../schema/event-codes.json' with { type: 'json' };
import type { Column, Row, Table } from './table.ts';

const QUAD_CLASSES: { readonly [value: string]: string } = {
  'verbal-cooperation': 'Words for cooperation',
  'material-cooperation': 'Acts of cooperation',
  'verbal-conflict': 'Words of conflict',
  'material-conflict': 'Acts of conflict',
};

const own = (name: string, description: string): Column => ({ name: `event_code_${name}`, type: 'string', description });

/**
 * The table of the event codes of the schemes, the same for all documents.
 *
 * @param codings the table of codings, which it joins to
 */
export function eventCodeTable(codings: Table): Table {
  const keys = ['coding_scheme', 'coding_code'].map((name) => {
    const { path: _, nullable: __, ...column } = codings.columns.find((one) => one.name === name) as Column;
    return column;
  });
  return {
    name: 'event_codes',
    columns: [
      ...keys,
      own('label', 'What an actor of such an event does, in our own words'),
      own('root', 'The code that this one is a kind of, at the top of the scheme; itself if it is at the top'),
      {
        ...own('quad_class', 'Whether the event is words or acts, and of cooperation or conflict'),
        values: Object.entries(QUAD_CLASSES).map(([value, description]) => ({ value, description })),
      },
      {
        ...own(
          'goldstein',
          'The Goldstein value, from -10 for conflict to 10 for cooperation; missing where the source has none',
        ),
        type: 'double',
        nullable: true,
      },
      own('source', 'The public list that the code is in'),
      own('quad_class_source', 'The public list that the quad class is in'),
      {
        ...own('goldstein_source', 'The public list that the Goldstein value is in; missing if there is no value'),
        nullable: true,
      },
    ],
    primaryKey: keys.map(({ name }) => name),
    foreignKeys: [],
    link: false,
    fields: [],
    description: 'Every event code of CAMEO and PLOVER with its meaning, the same for all documents',
    rows: eventCodes.schemes.flatMap(rowsOfScheme),
    records: () => [],
  };
}

interface EventCode {
  readonly code: string;
  readonly label: string;
  readonly quadClass: string;
  readonly goldstein: number | null;
  /** The list that the code is in, if it is not that of the scheme. */
  readonly source?: string;
  /** The list that its quad class is in, if it is not that of the scheme. */
  readonly quadClassSource?: string;
}

function rowsOfScheme({ scheme, sources, codes }: (typeof eventCodes.schemes)[number]): Row[] {
  return codes.map(({ code, label, quadClass, goldstein, source, quadClassSource }: EventCode) => ({
    coding_scheme: scheme,
    coding_code: code,
    event_code_label: label,
    // A code of digits is a kind of the one that its first two are.
    event_code_root: /^\d/.test(code) ? code.slice(0, 2) : code,
    event_code_quad_class: quadClass,
    event_code_goldstein: goldstein,
    event_code_source: source ?? sources.codes,
    event_code_quad_class_source: quadClassSource ?? sources.quadClass,
    event_code_goldstein_source: goldstein === null ? null : (sources.goldstein ?? null),
  }));
}

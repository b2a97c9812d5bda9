import fc from 'fast-check';
import { generated } from '../../../support/generated.ts';
import { unicodeText } from '../../../support/unicode.ts';
import type { Choice } from './choice.ts';
import { damageBytes } from './damage-bytes.ts';
import { damageJson } from './damage-json.ts';
import { arbitraryJson, HOSTILE_SOURCES, NO_JSON, STRINGS } from './hostile-values.ts';
import { articleSource, faults, type Material, materials, others } from './materials.ts';

/** What a function or a command is given. */
export interface Input {
  /** Of what kind it is, as a report names it. */
  readonly kind: string;
  /** For functions; `null` where the file is no JSON. */
  readonly document: unknown;
  /** The document as a file: JSON or, by its kind, JSON Lines or anything. */
  readonly file: Uint8Array;
  readonly isLines: boolean;
  readonly copy: Uint8Array;
}

type Made = Pick<Input, 'file' | 'copy'> & Partial<Input>;

const bytes = (words: string) => new TextEncoder().encode(words);
const anyText = (choice: Choice) => bytes(choice.sample(unicodeText));
const anyBytes = (choice: Choice) => choice.sample(fc.uint8Array({ maxLength: 400 }));
const formOf = ({ sealed, draft, hydrated }: Material, choice: Choice) => choice.of([sealed, sealed, draft, hydrated]);

/** A copy of a text: the text itself, another copy, or one of them damaged. */
function someCopy({ text, copies }: Material, choice: Choice): Uint8Array {
  const copy = choice.oneIn(2) ? text : choice.of(copies);
  return choice.oneIn(3) ? damageBytes(copy, others, choice) : copy;
}

const nearly = (source: string, choice: Choice) => {
  const document: unknown = damageJson(JSON.parse(source), choice);
  return { document, file: bytes(JSON.stringify(document)) };
};

interface Kind {
  readonly kind: string;
  readonly share: number;
  readonly make: (choice: Choice) => Made;
}

/** A good document of a form, damaged, with a copy of its text. */
const nearlyA = (kind: string, share: number, form: 'sealed' | 'draft' | 'hydrated'): Kind => ({
  kind,
  share,
  make: (choice) => {
    const material = choice.byShare(materials);
    return { ...nearly(material[form], choice), copy: someCopy(material, choice) };
  },
});

const KINDS: readonly Kind[] = [
  {
    kind: 'arbitrary JSON',
    share: 50,
    make: (choice) => {
      const document = choice.sample(arbitraryJson);
      return { document, file: bytes(JSON.stringify(document) ?? ''), copy: anyText(choice) };
    },
  },
  {
    kind: 'hostile JSON',
    share: 2,
    make: (choice) => ({ file: bytes(choice.of(HOSTILE_SOURCES)()), copy: bytes(choice.of(STRINGS)) }),
  },
  {
    kind: 'no JSON',
    share: 4,
    make: (choice) => ({ document: choice.of(NO_JSON)(), file: bytes(choice.of(STRINGS)), copy: anyText(choice) }),
  },
  nearlyA('nearly a sealed document', 14, 'sealed'),
  nearlyA('nearly a draft', 12, 'draft'),
  nearlyA('nearly a hydrated document', 6, 'hydrated'),
  {
    kind: 'a planted fault',
    share: 6,
    make: (choice) => ({
      file: bytes(JSON.stringify(choice.of(faults).damaged())),
      copy: someCopy(materials[0] as Material, choice),
    }),
  },
  {
    kind: 'nearly the article',
    share: 1,
    make: (choice) => ({ ...nearly(articleSource, choice), copy: anyText(choice) }),
  },
  {
    kind: 'a document of any text',
    share: 1,
    make: (choice) => {
      const { article, draft, text } = choice.sample(generated);
      return { ...nearly(JSON.stringify(choice.oneIn(2) ? article : draft), choice), copy: bytes(text) };
    },
  },
  {
    kind: 'damaged bytes of JSON',
    share: 14,
    make: (choice) => {
      const material = choice.byShare(materials);
      return { file: damageBytes(bytes(formOf(material, choice)), others, choice), copy: material.text };
    },
  },
  {
    kind: 'damaged bytes of a copy',
    share: 8,
    make: (choice) => {
      const material = choice.byShare(materials);
      const copy = choice.oneIn(3) ? material.text : choice.of(material.copies);
      return { file: bytes(choice.oneIn(4) ? material.draft : material.sealed), copy: damageBytes(copy, others, choice) };
    },
  },
  { kind: 'arbitrary bytes', share: 24, make: (choice) => ({ file: anyBytes(choice), copy: anyBytes(choice) }) },
  {
    kind: 'JSON Lines',
    share: 3,
    make: (choice) => {
      const lines = Array.from({ length: 1 + choice.below(4) }, () => {
        const { sealed, draft } = materials[0] as Material;
        const line = [
          sealed,
          JSON.stringify(damageJson(JSON.parse(sealed), choice)),
          draft,
          '{',
          '',
          JSON.stringify(choice.sample(arbitraryJson)),
        ][choice.below(6)];
        return line ?? '';
      });
      const file = bytes(lines.join(choice.of(['\n', '\r\n', '\n\n'])));
      return { file: choice.oneIn(2) ? damageBytes(file, others, choice) : file, isLines: true, copy: anyText(choice) };
    },
  },
];

/** The input that some choices make. */
export function makeInput(choice: Choice): Input {
  const { kind, make } = choice.byShare(KINDS);
  const made = make(choice);
  return { kind, isLines: false, ...made, document: 'document' in made ? made.document : parsed(made.file) };
}

function parsed(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file));
  } catch {
    return null;
  }
}

import { randomFrom } from './random.ts';

/** An article of no sense, annotated in brat: a text, and events that tie sources, cues and contents. */
export interface BratArticle {
  readonly name: string;
  readonly text: string;
  readonly annotations: string;
  readonly datePublished: string;
}

const words = (list: string) => list.split(' ');
const FIRST = words('Ana Tilda Ruth Piet Zoé Noor Jens Petra Omar Leïla Marta Ivo');
const LAST = words('Lind Morrow Okafor Brandt Lindqvist Haddad Oevers Vance Dubh Castell Reis Falcão');
const TITLES = ['', '', 'Mr. ', 'Dr. ', 'Sen. ', 'spokeswoman ', 'Capt. '];
const PARTIES = ['', '', '', ' (D-Halden)', ' (R-Easton)'];
const OTHERS = ['he', 'she', 'they', 'an official', 'the union'];
const NOUNS = words('harbour ferry bridge school library mill council river station orchard lighthouse bakery tunnel clinic');
const PREDICATES = [
  'will close before winter',
  'needs a new roof',
  'costs more than anybody thought',
  'was promised years ago',
  'is worth every coin 🪙',
  'should be sold at once',
  'reopens on Friday',
];
const CUES = words('said told promised warned wrote argued added claimed insisted believes');
const PLACES = words('Halden Easton Wexcombe Larkhaven Tangier Sochi');

/** The pieces of an annotation, by offsets and words. */
type Pieces = readonly (readonly [start: number, end: number, words: string])[];
type Parts = { readonly [role: string]: Pieces };

/**
 * Makes annotated articles of about 4 KB.
 *
 * @param attributions how many each has
 * @param seed the same seed gives the same articles
 */
export function* bratCorpus(count: number, attributions = 25, seed = 1): Generator<BratArticle> {
  const random = randomFrom(seed);
  const of = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const capital = (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  const clause = () => `the ${of(NOUNS)} in ${of(PLACES)} ${of(PREDICATES)}`;
  const source = () => (random() < 0.25 ? of(OTHERS) : `${of(TITLES)}${of(FIRST)} ${of(LAST)}${of(PARTIES)}`);
  for (let number = 1; number <= count; number++) {
    const article = new Writer();
    article.write(`${capital(of(NOUNS))} ${number}: ${of(PLACES)} waits\n\n`);
    const kinds = [
      () => {
        const content = article.write(capital(clause()));
        article.write(', ');
        const [Source, Cue] = article.writeBoth(source(), ' ', of(CUES));
        article.event({ Content: [content], Cue, Source }, 'INDIRECT');
        article.write('. ');
      },
      () => {
        const content = article.write(`“${capital(clause())},”`);
        article.write(' ');
        const [Source, Cue] = article.writeBoth(source(), ' ', of(CUES));
        article.write(', ');
        article.event({ Content: [content, article.write(`“and ${clause()}.”`)], Cue, Source }, 'DIRECT');
        article.write(' ');
      },
      () => {
        const [Source, Cue] = article.writeBoth(capital(source()), ' ', of(CUES));
        article.write(' ');
        const [start, , before] = article.write(`that ${of(PLACES)} thinks `);
        const [, end, inner] = article.write(clause());
        article.event({ Source, Cue, Content: [[start, end, before + inner]] }, 'INDIRECT');
        article.event({ Content: [[end - Array.from(inner).length, end, inner]] }, 'INDIRECT');
        article.write('. ');
      },
      () => {
        const [Source, Cue] = article.writeBoth(capital(source()), '', ':');
        article.write(' ');
        article.event({ Source, Cue, Content: [article.write(`it is “${of(PREDICATES)}” to say that ${clause()}`)] }, 'MIXED');
        article.write('. ');
      },
    ];
    while (article.events < attributions) {
      of(kinds)();
      if (random() < 0.4) article.write(`${capital(clause())}. `);
      if (random() < 0.3) article.write('\n\n');
    }
    const day = String(1 + (number % 28)).padStart(2, '0');
    const { text, annotations } = article;
    yield { name: `a${String(number).padStart(5, '0')}`, text, annotations, datePublished: `2026-03-${day}T08:00:00Z` };
  }
}

/** Writes a text and its annotations. */
class Writer {
  text = '';
  annotations = '';
  events = 0;
  #length = 0;
  #texts = 0;

  write(more: string): Pieces[number] {
    const start = this.#length;
    this.text += more;
    this.#length += Array.from(more).length;
    return [start, this.#length, more];
  }

  writeBoth(one: string, between: string, other: string): [Pieces, Pieces] {
    const first = this.write(one);
    this.write(between);
    return [[first], [this.write(other)]];
  }

  event(parts: Parts, kind: string): void {
    const roles = Object.entries(parts).map(([role, pieces]) => `${role}:${this.#bound(role, pieces)}`);
    const trigger = this.#bound('Attribution', parts.Cue ?? parts.Content ?? []);
    this.events++;
    this.annotations += `E${this.events}\tAttribution:${trigger} ${roles.join(' ')}\nA${this.events}\tKind E${this.events} ${kind}\n`;
  }

  #bound(type: string, pieces: Pieces): string {
    const places = pieces.map(([start, end]) => `${start} ${end}`).join(';');
    const own = pieces.map(([, , piece]) => piece).join(' ');
    this.annotations += `T${++this.#texts}\t${type} ${places}\t${own}\n`;
    return `T${this.#texts}`;
  }
}

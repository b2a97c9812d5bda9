import type { DraftEntity, EntityType } from '../../../schema/generated/types.d.ts';
import { FILL_IN } from '../drafting/fill-in.ts';
import { fold } from '../text/fold.ts';
import { FEWEST_WORDS, parallelRun, partsOf, runsByLength, weightOf } from '../text/parallel-words.ts';

type EntityId = DraftEntity['id'];

/** An entity as annotations name it. */
interface Named {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The words that name it, the first of which are its name. */
  readonly names: Set<string>;
}

const UNLINKED = 'No identifier was looked up for this corpus';
const OWN_ID = /^e-[a-z0-9](?:-?[a-z0-9])*$/;
/** How many words of a name an id holds: fewer than are anybody's sentence. */
const LONGEST_SLUG = 3;

/** Neither an event nor a place says anything, by the rule `reference-kinds`: where one does, a body of that name is meant. */
const SILENT: ReadonlySet<EntityType> = new Set(['event', 'place']);
const canSpeak = ({ type }: Named) => !SILENT.has(type);

/** The entities of a document that is imported: one for each entry that is referred to, and else for equal words. */
export class Entities {
  readonly #entities = new Map<string, Named>();
  readonly #byWords = new Map<string, Named>();
  readonly #ids = new Set<string>();
  readonly #slugs = new Map<string, number>();

  /** The entity of an entry of a register, by its name there. An entry as `hydrate --format brat` writes it ends with the id of the entity. */
  ofEntry(entry: string, name: string, words: string, type: EntityType): EntityId {
    const id = entry.slice(entry.lastIndexOf(':') + 1);
    return this.#entity(
      `entry ${entry}`,
      fold(name) || words,
      type,
      OWN_ID.test(id) && !this.#ids.has(id) ? (id as EntityId) : null,
    ).id;
  }

  /** The entity of some words that can say something: one that they name already, unless that is an event or a place. */
  ofSpeaker(words: string): EntityId {
    const known = this.#byWords.get(words);
    return known && canSpeak(known) ? known.id : this.#entity(`speaker ${words}`, words, 'unspecified', null).id;
  }

  /** Whether an entity can say something. */
  canSpeak(id: EntityId): boolean {
    const known = this.#entities.get(`id ${id}`);
    return known !== undefined && canSpeak(known);
  }

  /** The entity that has some words as its name or as the words of a mention. */
  ofWords(words: string, type: EntityType): EntityId {
    return this.#entity(`${type} ${words}`, words, type, null).id;
  }

  /** An entity that has words in common with no other, such as that of a pronoun. */
  ofItsOwn(words: string, type: EntityType): EntityId {
    return this.#entity(`own ${this.#entities.size}`, words, type, null).id;
  }

  /** An organization whose name is to be filled in. */
  toFillIn(id: string): EntityId {
    const entity: Named = { id: this.#newId(id), type: 'organization', names: new Set([FILL_IN]) };
    this.#entities.set(`id ${entity.id}`, entity);
    return entity.id;
  }

  /** Notes words that name an entity. */
  addName(id: EntityId, words: string): void {
    this.#entities.get(`id ${id}`)?.names.add(words);
  }

  /**
   * The records of the entities, in the order in which they were named.
   *
   * @param mentioned the words of mentions by name
   * @param text the canonical text, of which names that nothing mentions may hold no more than any other words
   * @param sentences the words of each sentence
   */
  records(mentioned: ReadonlySet<string>, text: string, sentences: readonly string[]): DraftEntity[] {
    const wholes = new Set(sentences);
    let runs: ReturnType<typeof runsByLength> | undefined;
    const isAllowed = (words: string) => {
      const parts = partsOf(words);
      // So few words may be repeated.
      if (weightOf(parts) < FEWEST_WORDS || (mentioned.has(words) && !wholes.has(words))) return true;
      runs ??= runsByLength(partsOf(text), sentences);
      return [...runs].every(([length, of]) => parallelRun(parts, of, length) === null);
    };
    return [...new Set(this.#entities.values())].map(({ id, type, names }, index) => {
      const [name, ...aliases] = [...names].filter(isAllowed);
      return {
        id,
        type,
        name: name ?? `Entity ${index + 1}`,
        ...(aliases.length === 0 ? {} : { aliases }),
        unlinked: UNLINKED,
      };
    });
  }

  #entity(key: string, words: string, type: EntityType, id: EntityId | null): Named {
    const known = this.#entities.get(key);
    if (known) return known;
    const entity = { id: id ?? this.#newId(words), type, names: new Set([words]) };
    this.#ids.add(entity.id);
    this.#entities.set(key, entity).set(`id ${entity.id}`, entity);
    if (!this.#byWords.has(words)) this.#byWords.set(words, entity);
    return entity;
  }

  #newId(words: string): EntityId {
    const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const slug = (plain.match(/[a-z0-9]{1,40}/g) ?? []).slice(0, LONGEST_SLUG).join('-') || 'entity';
    for (;;) {
      const count = (this.#slugs.get(slug) ?? 0) + 1;
      this.#slugs.set(slug, count);
      const id: EntityId = `e-${slug}${count === 1 ? '' : `-${count}`}`;
      if (!this.#ids.has(id)) return id;
    }
  }
}

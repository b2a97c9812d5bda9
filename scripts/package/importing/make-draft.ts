import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { FILL_IN } from '../drafting/fill-in.ts';
import { languageTag } from '../drafting/language-tag.ts';
import { tieAttributions } from './attributions.ts';
import { type DocumentFacts, headOf } from './document-facts.ts';
import { DraftRecords } from './draft-records.ts';
import { FactsOf } from './facts.ts';
import type { Fault, Faults } from './faults.ts';
import type { Meanings } from './import-map.ts';
import { layOut } from './lay-out.ts';
import { type AnnotatedText, placeTexts } from './place-texts.ts';
import type { Standoff } from './standoff.ts';

/** What a reader of some format gives, and what is known beside it. */
export interface Annotated {
  readonly standoff: Standoff;
  /** The text as it was annotated. */
  readonly source: string;
  readonly text: AnnotatedText;
  readonly meanings: Meanings;
  readonly document: DocumentFacts;
  /** Takes what is wrong. */
  readonly faults: Faults;
}

/** A draft, what was left out, and the lines that its records come from, by their pointers. */
export interface Made {
  readonly draft: DraftArticle;
  readonly warnings: readonly Fault[];
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Makes a draft of annotations in standoff.
 *
 * @throws {StandoffError} with all that is wrong
 */
export function makeDraft({ standoff, source, text, meanings, document, faults }: Annotated): Made {
  const places = placeTexts(standoff.texts, text, faults);
  const tied = tieAttributions(standoff, meanings, faults);
  const facts = new FactsOf(standoff, meanings, tied, faults);
  faults.throwIfAny();
  const parts = new Set(
    tied.attributions.flatMap((one) => [one.parts.source, one.parts.cue, one.parts.addressee].flatMap((ids) => [...ids])),
  );
  const { language = FILL_IN } = { ...meanings.map.document, ...document };
  const tag = language === FILL_IN ? 'und' : languageTag(language);
  const whole = [...standoff.texts.values()].filter(({ id, type }) => meanings.mentions.has(type) || parts.has(id));
  const uncut = whole.flatMap(({ id }) => places.get(id) ?? []);
  const layout = layOut(source, text.text, tag, document.headline, uncut);
  const records = new DraftRecords({ standoff, meanings, places, facts, text, layout, language: tag, faults });
  // First the publisher, which may be a source, too.
  const head = headOf(meanings.map, document, layout, records.entities);
  records.addMentions();
  records.addAttributions(tied.attributions);
  faults.throwIfAny();
  const draft: DraftArticle = { ...head, ...records.draft() };
  return { draft, warnings: faults.warnings, lines: records.lines };
}

import type { Article, DraftArticle } from '../../schema/generated/types.d.ts';
import { sealDraft } from '../../scripts/package/sealing/seal-document.ts';
import { readProjectFile } from './project.ts';

/**
 * A short report about a harbour, as a reader may have copied it: with curly quotes, dashes, a byte order mark, carriage returns, a
 * no-break space, accents composed and decomposed, and characters beyond the BMP.
 */
export const smallCopy = [
  '\ufeffLarkhaven to share sea wall — harbour master',
  'By Zoe\u0308 Park',
  'Harbour master Rene\u0301e Castell said that Larkhaven and\u00a0Wexcombe will share a sea wall, and that Mayor Omar Dubh has promised the money.',
  '“The tide 🌊 took half the quay,” she told the crews in Larkhaven, “and the boats 🚢 with it.” Both officials deny that the wall leaks.',
  '— We stay … the crews replied.',
  'Castell touched upon the storms. The crews of both ports are neighbours.',
  'Follow the Larkhaven Post.',
].join('\r\n\r\n');

/** The same, as `fold-1` gives it. */
export const smallText = [
  'Larkhaven to share sea wall - harbour master',
  'By Zo\u00eb Park',
  'Harbour master Ren\u00e9e Castell said that Larkhaven and Wexcombe will share a sea wall, and that Mayor Omar Dubh has promised the money.',
  '"The tide 🌊 took half the quay," she told the crews in Larkhaven, "and the boats 🚢 with it." Both officials deny that the wall leaks.',
  '- We stay ... the crews replied.',
  'Castell touched upon the storms. The crews of both ports are neighbours.',
  'Follow the Larkhaven Post.',
].join(' ');

/** The annotation of the report, as an annotator writes it. */
export const smallDraft: DraftArticle = JSON.parse(readProjectFile('test/fixtures/small/draft.json'));

// By way of JSON, so that no two records share a list.
const sealed = JSON.stringify(sealDraft(smallDraft, new TextEncoder().encode(smallCopy)));

/** The sealed annotation, anew each time. */
export const small = (): Article => JSON.parse(sealed);

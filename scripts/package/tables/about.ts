import type { Article } from '../../../schema/generated/types.d.ts';

/** What descriptors report about a set of tables as a whole. */
export interface About {
  /** Lower-case words joined by hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version?: string;
  readonly homepage?: string;
  readonly keywords: readonly string[];
  /** Who made the annotations, if that is known of all of them. */
  readonly creator?: string;
  /** The licenses of the annotations, as SPDX identifiers. */
  readonly licenses: readonly string[];
  /** The languages of the articles, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** The article, if there is only one. */
  readonly source: { readonly title: string; readonly url: string | null } | null;
  /** The last day on which an annotation was changed; null without a document. */
  readonly modifiedOn: string | null;
}

const KEYWORDS = ['annotation', 'attribution', 'news', 'quotation'];

/** Gathers what documents report about themselves. What it holds does not grow with their number. */
export class AboutDocuments {
  readonly #licenses = new Set<string>();
  readonly #languages = new Set<string>();
  #count = 0;
  #first: Article['metadata'] | null = null;
  #modifiedOn: string | null = null;

  add({ metadata, provenance }: Article): void {
    this.#count++;
    this.#first ??= metadata;
    this.#licenses.add(provenance.license);
    this.#languages.add(metadata.language);
    if (this.#modifiedOn === null || provenance.modifiedOn > this.#modifiedOn) this.#modifiedOn = provenance.modifiedOn;
  }

  about(): About {
    const only = this.#count === 1 ? this.#first : null;
    const articles = this.#count === 1 ? 'one news article' : `${this.#count} news articles`;
    return {
      name: 'attributed-article-tables',
      title: only?.headline ?? `${this.#count} annotated news articles`,
      description: `Who says what about whom, in which words and on whose authority: tables of ${articles}, without the text.`,
      keywords: KEYWORDS,
      licenses: [...this.#licenses].sort(),
      languages: [...this.#languages].sort(),
      source: only && { title: only.headline, url: only.url },
      modifiedOn: this.#modifiedOn,
    };
  }
}

import type { Article, Entity } from '../../../schema/generated/types.d.ts';
import { type Statement, statements } from './list-statements.ts';

/** Which statements are wanted; all where nothing is given. */
export interface Choice {
  /** The name, an alias or the id of a speaker, in capital or small letters. */
  readonly speaker?: string | undefined;
  readonly domain?: string | undefined;
}

/** The statements of a valid document that were chosen, in its order. */
export function chooseStatements(article: Article, { speaker, domain }: Choice): Statement[] {
  const speakers = speaker === undefined ? null : new Set(called(article, speaker));
  return statements(article).filter(
    ({ speakerIds, domains }) =>
      (speakers === null || speakerIds.some((id) => speakers.has(id))) &&
      (domain === undefined || (domains as readonly string[]).includes(domain)),
  );
}

function called({ entities }: Article, wanted: string): Entity['id'][] {
  const same = (name: string) => name.toLowerCase() === wanted.toLowerCase();
  return entities.filter(({ id, name, aliases }) => id === wanted || [name, ...aliases].some(same)).map(({ id }) => id);
}

import { type Problem, pointerTo } from '../problems/problem.ts';

/** A string with a lone surrogate is no text: UTF-8 cannot write it, so it has no digest. */
export function brokenStrings(document: unknown, most: number): Problem[] {
  if (isWellFormed(document)) return [];
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.isWellFormed() || problems.length >= most) return;
      const message = 'the string should have no lone surrogate, because that is no character; remove it, or complete the pair';
      problems.push({ rule: 'shape', pointer: pointerTo(...path), message, severity: 'error' });
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        path.push(key);
        visit((value as { readonly [key: string]: unknown })[key]);
        path.pop();
      }
    }
  };
  visit(document);
  return problems;
}

/** Whether no string within a value has a lone surrogate. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (!isWellFormed(value[index])) return false;
    return true;
  }
  for (const key in value) if (!isWellFormed((value as { readonly [key: string]: unknown })[key])) return false;
  return true;
}

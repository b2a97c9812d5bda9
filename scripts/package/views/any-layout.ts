import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Layout } from './layout.ts';

/** For any script, with wide signs, marks and emoji. */
export const anyLayout: Layout = {
  width: (words) => stringWidth(words),
  wrap: (words, columns) => wrapAnsi(words, columns, { hard: true }),
};

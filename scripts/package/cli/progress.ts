/** How long a run lasts before it prints its progress, and how often it does, in milliseconds. */
const PATIENCE = 1000;

/**
 * Shows on a terminal how far something is, once it takes more than a second.
 *
 * @param done what has been done with documents, as in "checked"
 * @returns a function that is given how many documents are done, or null at the end
 */
export function progressOn(
  stream: { readonly isTTY?: boolean; write(words: string): unknown },
  done: string,
): (count: number | null) => void {
  if (stream.isTTY !== true) return () => {};
  let next = performance.now() + PATIENCE;
  let isShown = false;
  return (count) => {
    if (count === null) {
      if (isShown) stream.write('\r\u001b[K');
    } else if (performance.now() >= next) {
      stream.write(`\r${count} documents ${done}`);
      isShown = true;
      next = performance.now() + PATIENCE;
    }
  };
}

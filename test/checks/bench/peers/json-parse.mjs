/** No validator: what it costs to parse a document. */
export function prepare() {
  return { takesText: true, check: (text) => JSON.parse(text) !== null };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it keeps from the terminal
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Words of a document, made safe for a terminal: no control character of theirs reaches it. */
export const safe = (words: string) => words.replace(CONTROLS, '\ufffd');

/** Words made safe, on one line. */
export const oneLine = (words: string) => safe(words.replace(/[\n\r\u2028\u2029]+/g, ' ').trimEnd());

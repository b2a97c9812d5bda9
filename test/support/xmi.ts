/** The features of a type, with the type of the value of each. */
export type Features = { readonly [feature: string]: string };

/**
 * A type system of UIMA.
 *
 * @param types the features of each type; what a type is a kind of stands behind a colon, and is else `uima.tcas.Annotation`
 */
export function typeSystem(types: { readonly [name: string]: Features }): string {
  const described = Object.entries(types).map(([words, features]) => {
    const [name, kind = 'uima.tcas.Annotation'] = words.split(':');
    const written = Object.entries(features).map(
      ([feature, range]) =>
        `<featureDescription><name>${feature}</name><description/><rangeTypeName>${range}</rangeTypeName></featureDescription>`,
    );
    return `<typeDescription><name>${name}</name><description/><supertypeName>${kind}</supertypeName><features>${written.join('')}</features></typeDescription>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
${described.join('')}</types></typeSystemDescription>`;
}

export const escaped = (words: string) => words.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The `begin` and `end` of the first place of some words behind another, in UTF-16 units. */
export function at(text: string, words: string, behind = ''): string {
  const begin = text.indexOf(words, text.indexOf(behind) + behind.length);
  if (begin < 0) throw new Error(`${JSON.stringify(words)} is not in the text`);
  return `begin="${begin}" end="${begin + words.length}"`;
}

/**
 * XMI of a text and its annotations, each an element of the namespace of `webanno.custom`, as INCEpTION writes them.
 *
 * @param elements with their `xmi:id`; those with a space and a `begin` are in the view
 */
export function xmi(text: string, ...elements: readonly string[]): string {
  const members = elements.flatMap((element) => (/ begin="/.test(element) ? (/xmi:id="(\d+)"/.exec(element)?.[1] ?? []) : []));
  return `<?xml version="1.1" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>${elements.join('')}<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${escaped(text)}"/><cas:View sofa="1" members="${members.join(' ')}"/></xmi:XMI>`;
}

/** How ajv writes what it does with errors, and what is left of each where nobody asks for them. */
const REWRITTEN: readonly (readonly [found: RegExp, kept: string])[] = [
  // What a validator is given beside the value, and gives to others, is for errors alone.
  [/^(function validate\d+)\(data, \{instancePath=.*\}=\{\}\)\{$/gm, '$1(data){'],
  [/(validate\d+)\((\w+(?:\.\w+|\[\w+\])?), \{(?:instancePath\b.*?,)?rootData,dynamicAnchors\}\)/g, '$1($2)'],
  [/^const evaluated0 = .*\nif\(evaluated0\.dynamicProps\)\{\n.*\n\}\nif\(evaluated0\.dynamicItems\)\{\n.*\n\}\n/gm, ''],
  [/^validate\d+\.evaluated = .*\n/gm, ''],
  // Errors are counted, because their number shows which branch a choice took.
  [/^let vErrors = null;\n/gm, ''],
  [
    /^vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n/gm,
    'errors++;\n',
  ],
  [/^const err\d+ = \{.*\};\nif\(vErrors === null\)\{\nvErrors = \[err\d+\];\n\}\nelse \{\nvErrors\.push\(err\d+\);\n\}\n/gm, ''],
  [/^if\(vErrors !== null\)\{\nif\((_errs\d+)\)\{\nvErrors\.length = \1;\n\}\nelse \{\nvErrors = null;\n\}\n\}\n/gm, ''],
  [/^validate\d+\.errors = (?:vErrors|\[\{.*\}\]);\n/gm, ''],
  [/\(\((data\d*\.[\w$]+ === undefined)\) && \(missing\d+ = "[\w$]+"\)\)/g, '($1)'],
  [/^let missing\d+;\n/gm, ''],
  [/^return false;\nbreak;\n/gm, 'return false;\n'],
  // A plain object takes an item named `__proto__` for something else, and would not see it twice.
  [/^const (indices\d+) = \{\};$/gm, 'const $1 = Object.create(null);'],
];

/** One validator: its body, and what comes before it. */
const VALIDATOR = /^(function validate\d+\(data\))(\{\n[\s\S]*?^return (?:errors === 0|true);\n\}\n)/gm;
/** What must not be left: the words of what was taken out. */
const LEFT = /vErrors|instancePath|schemaPath|missing\d|rootData|evaluated|\.errors\b|\.concat\(/;

/**
 * Takes from the validators that ajv wrote (without `allErrors`) all that serves the errors they would report, which is most of it. What decides the
 * verdict is left as it is.
 *
 * @throws Error if ajv writes them in another way than the version that this was made for
 */
export function verdictsOnly(source: string): string {
  let code = source;
  for (const [found, kept] of REWRITTEN) code = code.replace(found, kept);
  const [left] = LEFT.exec(code) ?? [];
  if (left !== undefined) throw new Error(`ajv writes ${left} in another way than the version that this was made for`);
  return merged(namesOnly(code).replace(VALIDATOR, (_, head: string, body: string) => head + straight(body)));
}

/** Lets validators that are equal but for their names be one; again and again, since those that ask them are equal then, too. */
function merged(source: string): string {
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  const code = source.replace(VALIDATOR, (whole, head: string, body: string) => {
    const name = head.slice('function '.length, head.indexOf('('));
    const other = first.get(body);
    if (other === undefined) first.set(body, name);
    else same.set(name, other);
    return other === undefined ? whole : '';
  });
  if (same.size === 0) return code;
  return merged(code.replace(/\bvalidate\d+\b/g, (name) => same.get(name) ?? name));
}

/** Of the schemas that the validators hold, they ask only which names are properties. */
function namesOnly(source: string): string {
  return source.replace(/^const (schema\d+) = (\{.*\});$/gm, (_, name: string, json: string) => {
    const { properties = {} } = JSON.parse(json) as { readonly properties?: object };
    const names = Object.keys(properties).map((property) => `${JSON.stringify(property)}: 0`);
    return `const ${name} = { properties: { ${names.join(', ')} } };`;
  });
}

/** In a validator that returns at the first fault, none is ever counted: what depends on their number is the same always. */
function straight(validator: string): string {
  const code = validator.replace(
    /^if\(!\((validate\d+\(.+\))\)\)\{\nerrors\+\+;\n\}\n(?!var _valid)/gm,
    'if(!$1) return false;\n',
  );
  if (/\berrors(?:\+\+| = _)/.test(code)) return validator;
  return code
    .replace(/^const _errs\d+ = errors;\n/gm, '')
    .replace(/\b_errs\d+ === errors|errors === (?:_errs\d+|0)/g, 'true')
    .replace(/^let errors = 0;\n|^var valid\d+ = true;\n/gm, '')
    .replace(/\bif\(valid\d+\)/g, 'if(true)')
    .replace(/\bif\(!valid\d+\)/g, 'if(false)');
}

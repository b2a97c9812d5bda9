import type { Command, Option } from './command.ts';

const WIDTH = 80;

/** The help of a command, at most 80 columns wide. */
export function helpOf({ name, arguments: given, description, options, exitCodes, example }: Command): string {
  const entries = Object.entries(options);
  const heads = entries.map(([option, one]) => headOf(option, one));
  const column = Math.max(...heads.map((head) => head.length)) + 4;
  const described = entries.map(([, { help }], index) => indented(`  ${heads[index]}`.padEnd(column), help));
  const usage = indented(`Usage: attributed-article ${name} `, [...entries.map(shortHeadOf), given].filter(Boolean).join(' '));
  const [done, invalid, unreadable] = exitCodes;
  const paragraphs = description.split('\n\n').map((paragraph) => indented('', paragraph));
  const parts = [
    usage,
    ...paragraphs,
    described.join('\n'),
    indented('Exit code: ', `0\u00a0${done}; 1\u00a0${invalid}; 2\u00a0${unreadable}.`),
    `Example:\n  npx attributed-article ${example}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const argumentOf = (option: Option) => (option.type === 'string' ? ` ${option.argument}` : '');

const headOf = (name: string, option: Option) => `${option.short ? `-${option.short}, ` : ''}--${name}${argumentOf(option)}`;

const shortHeadOf = ([name, option]: [string, Option]) => {
  const head = `${option.short ? `-${option.short}` : `--${name}`}${argumentOf(option)}`.replaceAll(' ', '\u00a0');
  return option.type === 'string' && option.isRequired ? head : `[${head}]`;
};

/** Words behind a head, and under one another. A line that begins with a space is left as it is. */
function indented(head: string, words: string): string {
  const lines: string[] = [];
  for (const given of words.split('\n')) {
    let line = '';
    for (const word of given.startsWith(' ') ? [given] : given.split(' ')) {
      if (line !== '' && head.length + line.length + 1 + word.length > WIDTH) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(head.length)) + line.replaceAll('\u00a0', ' ')).join('\n');
}

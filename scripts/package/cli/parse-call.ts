import { parseArgs } from 'node:util';
import { type Command, type Options, UsageError, type Values } from './command.ts';

const USAGE_CODES: ReadonlySet<string> = new Set([
  'ERR_PARSE_ARGS_UNKNOWN_OPTION',
  'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
  'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL',
]);

/** The options and arguments of a call. What is wrong with an option names those that there are. */
export function parseCall({ name, options }: Command, args: readonly string[]) {
  const given = Object.entries(options);
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const flags = given.flatMap(([option, { type }]) => (type === 'boolean' ? [[option, false] as const] : []));
    return { values: { ...Object.fromEntries(flags), ...values } as Values<Options>, positionals };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!USAGE_CODES.has(code)) throw error;
    const known = given.length === 0 ? 'no options' : given.map(([option]) => `--${option}`).join(', ');
    throw new UsageError(`${message.split(/\. |\n/)[0]}; ${name} takes ${known}`);
  }
}

import { oneLine } from '../problems/safe.ts';
import { type Command, ExitCode, type Streams, UsageError } from './command.ts';
import { packagedFile } from './packaged.ts';

/** Every subcommand, loaded when it is called. */
const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  show: async () => (await import('./commands/show.ts')).showCommand,
  tables: async () => (await import('./commands/tables.ts')).tablesCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  hydrate: async () => (await import('./commands/hydrate.ts')).hydrateCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
  seal: async () => (await import('./commands/seal.ts')).sealCommand,
};

const USAGE_CODES: ReadonlySet<string> = new Set([
  'ERR_PARSE_ARGS_UNKNOWN_OPTION',
  'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
  'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL',
]);

/**
 * Runs the command with its arguments, without those of the interpreter. What is wrong with the call is told in one line on standard error.
 *
 * @returns its exit code
 * @throws whatever is a fault of this package's own
 */
export async function call(args: readonly string[], io: Streams): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!(error instanceof UsageError || USAGE_CODES.has(code))) throw error;
    io.stderr.write(`attributed-article: ${oneLine(message)}\n`);
    return ExitCode.unreadable;
  }
}

async function run([first, ...rest]: readonly string[], io: Streams): Promise<number> {
  if (first === '--version') {
    await io.stdout(`${JSON.parse(packagedFile('package.json')).version}\n`);
    return ExitCode.valid;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    await io.stdout(await help(rest[0]));
    return ExitCode.valid;
  }
  const name = first === undefined ? 'show' : first;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load)
    throw new UsageError(`there is no command ${JSON.stringify(name)}; the commands are ${Object.keys(COMMANDS).join(', ')}`);
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.stdout(command.help);
    return ExitCode.valid;
  }
  return command.run(rest, io);
}

async function help(name?: string): Promise<string> {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return (await load()).help;
  const commands = await Promise.all(Object.values(COMMANDS).map((one) => one()));
  const lines = commands.map((command) => `  ${command.name.padEnd(10)}${command.summary}`);
  return `Usage: attributed-article [COMMAND] [ARGUMENT...]

A news article as attributed data: who says what about whom, and how to prove it.

${lines.join('\n')}

  --help     tell more; of a command after its name
  --version  print the version

Example:
  npx attributed-article validate --help
`;
}

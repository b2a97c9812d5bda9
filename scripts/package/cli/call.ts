import { oneLine } from '../problems/safe.ts';
import { type Command, ExitCode, type Streams, UsageError } from './command.ts';
import { helpOf } from './help.ts';
import { packagedFile } from './packaged.ts';
import { parseCall } from './parse-call.ts';

/** Every subcommand, loaded when it is called. */
const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  show: async () => (await import('./commands/show.ts')).showCommand,
  tables: async () => (await import('./commands/tables.ts')).tablesCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  hydrate: async () => (await import('./commands/hydrate.ts')).hydrateCommand,
  page: async () => (await import('./commands/page.ts')).pageCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  seal: async () => (await import('./commands/seal.ts')).sealCommand,
  agree: async () => (await import('./commands/agree.ts')).agreeCommand,
};

/**
 * Runs the command with its arguments, without those of the interpreter. What is wrong with the call is reported in one line on standard error.
 *
 * @returns its exit code
 * @throws whatever is a fault of this package's own
 */
export async function call(args: readonly string[], io: Streams): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`attributed-article: ${oneLine(error.message)}\n`);
    return ExitCode.unreadable;
  }
}

async function run([first, ...rest]: readonly string[], io: Streams): Promise<number> {
  if (first === '--version' || first === '-v') {
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
    await io.stdout(helpOf(command));
    return ExitCode.valid;
  }
  return command.run(parseCall(command, rest), io);
}

async function help(name?: string): Promise<string> {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return helpOf(await load());
  const commands = await Promise.all(Object.values(COMMANDS).map((one) => one()));
  const lines = commands.map((command) => `  ${command.name.padEnd(10)}${command.summary}`);
  return `Usage: attributed-article [COMMAND] [ARGUMENT...]

A news article as attributed data: who says what about whom, and how to prove it.

${lines.join('\n')}

  -h, --help     print this help; after a command, the help of that command
  -v, --version  print the version

Example:
  npx attributed-article validate --help
`;
}

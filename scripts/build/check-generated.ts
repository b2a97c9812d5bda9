import { fileURLToPath } from 'node:url';
import { differing, generatedFiles } from './generate.ts';
import { PROJECT } from './project.ts';

/**
 * Compares every generated file, byte for byte, with what the hand-written schema gives today.
 *
 * @param folder the folder that holds the files, the project's own if not given
 * @returns one message for each file that differs or is missing, naming the command that mends it; none where all is well
 */
export async function driftOf(folder: string = PROJECT): Promise<string[]> {
  const paths = await differing(await generatedFiles(), folder);
  return paths.map((path) => `${path} differs from what the schema gives: run npm run generate`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const messages = await driftOf();
  for (const message of messages) console.error(message);
  if (messages.length > 0) process.exitCode = 1;
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROJECT } from './project.ts';

/** Writes a file of the project, given by its path from the project's folder, unless it has this content already. */
export async function writeIfChanged(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(PROJECT, path);
  const there = await readFile(file).catch(() => null);
  if (there?.equals(Buffer.from(content))) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../project.ts';

const HEADER = `The code of this package holds parts of the following libraries, each under its own license.
`;

/** Licenses whose text names no holder, so that any copy serves for a library that ships none. */
const COPIES: { readonly [license: string]: string } = { 'Apache-2.0': 'node_modules/typescript/LICENSE' };

/** The licenses of libraries that have them in their repository, and not in their package. */
const OWN: { readonly [name: string]: string } = { saxes: 'scripts/build/dist/licenses/saxes.txt' };

/**
 * Gathers the licenses of the libraries that some files belong to.
 *
 * @param files paths from the project's folder, within `node_modules`
 * @returns one text: each library once, in alphabetical order, with version, license and its text
 * @throws Error if the text of a library's license is nowhere to be found
 */
export async function thirdPartyLicenses(files: Iterable<string>): Promise<string> {
  const folders = new Set(Array.from(files, folderOf));
  const parts = new Set(await Promise.all(Array.from(folders, licenseOf)));
  return [HEADER, ...[...parts].sort()].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a file belongs to: what follows the last `node_modules`, with the scope if it has one. */
function folderOf(file: string): string {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  if (folder === undefined) throw new Error(`${file} is in no package`);
  return folder;
}

async function licenseOf(folder: string): Promise<string> {
  const { name, version, license, author } = JSON.parse(await readFile(join(PROJECT, folder, 'package.json'), 'utf8'));
  const file = (await readdir(join(PROJECT, folder))).sort().find((one) => /^(licen[cs]e|copying)/i.test(one));
  const path = file === undefined ? (OWN[name] ?? COPIES[license]) : `${folder}/${file}`;
  if (path === undefined) throw new Error(`${folder} has no license file, so it should not be bundled`);
  const text = (await readFile(join(PROJECT, path), 'utf8')).replaceAll('\r\n', '\n').trim();
  const holder = file === undefined && OWN[name] === undefined ? `Copyright ${author?.name ?? author}\n\n` : '';
  return `${name} ${version} (${license})\n\n${holder}${text}\n`;
}

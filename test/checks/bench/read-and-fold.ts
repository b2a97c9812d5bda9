import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../../scripts/package/text/fold.ts';

/** A program of its own, run by plain Node: `node read-and-fold.mjs FOLDER` reads every file of a folder, folds it, and prints how many there are. */
const [folder = ''] = process.argv.slice(2);
const decoder = new TextDecoder('utf-8', { fatal: true });
const names = readdirSync(folder);
const folded = names.filter((name) => fold(decoder.decode(readFileSync(join(folder, name)))) !== '');
console.log(folded.length);

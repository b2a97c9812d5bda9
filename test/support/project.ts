import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file of the project, by its path from the project's folder. */
export const projectPath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The content of a file of the project. */
export const readProjectFile = (path: string): string => readFileSync(projectPath(path), 'utf8');

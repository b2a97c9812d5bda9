import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names the program of Chromium where it is not on the path under one of its usual names. */
const VARIABLE = 'ATTRIBUTED_ARTICLE_CHROMIUM';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of Chromium. Throws if there is none: a check that cannot be made has failed. */
export function chromiumPath({ [VARIABLE]: given, PATH = '' }: NodeJS.ProcessEnv = process.env): string {
  const programs = given ? [given] : PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = programs.find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    given
      ? `${VARIABLE} should be the path of Chromium, but ${given} is no program`
      : `the page should be tried in Chromium, but no ${NAMES.join(', ')} is on the path; install it, or set ${VARIABLE} to its path`,
  );
}

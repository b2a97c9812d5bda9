import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { describe, expect, it } from 'vitest';
import { entries } from '../../../scripts/build/dist/exports.ts';
import { PROJECT } from '../../../scripts/build/project.ts';
import { ownFolder } from '../../support/own-folder.ts';

const folder = ownFolder();

/** What a subpath exports, as API Extractor reports it. Of names that it uses and does not export, the report warns. */
function reportOf(name: string): string {
  const out = join(folder, name);
  mkdirSync(out);
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(PROJECT, 'package.json'),
    configObject: {
      projectFolder: PROJECT,
      mainEntryPointFilePath: join(PROJECT, `dist/${name}.d.ts`),
      compiler: {
        overrideTsconfig: {
          compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext', target: 'es2022', strict: true, types: ['node'] },
          files: [join(PROJECT, `dist/${name}.d.ts`)],
        },
      },
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: out, reportTempFolder: out },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.None },
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  const errors: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error) errors.push(message.text);
      message.handled = true;
    },
  });
  expect(errors).toEqual([]);
  return readFileSync(join(out, `${name}.api.md`), 'utf8');
}

const types = new Set(
  readFileSync(join(PROJECT, 'schema/generated/types.d.ts'), 'utf8').match(/(?<=^export (?:interface|type) )\w+/gm),
);
const doors = entries.filter(({ kind }) => kind === 'code').map(({ source }) => basename(source, '.ts'));

describe.each(doors)('the public surface of %s', (name) => {
  const report = reportOf(name);

  it('is what was last looked at; npm run test:consumers -- -u takes a change', async () => {
    await expect(report).toMatchFileSnapshot(join(import.meta.dirname, 'reports', `${name}.api.md`));
  });

  it('exports every type that it names, but for those of parts of a document, which the package itself exports', () => {
    const forgotten = [...report.matchAll(/ae-forgotten-export\) The symbol "(\w+)"/g)].map(([, symbol]) => symbol as string);
    expect(forgotten.filter((symbol) => !types.has(symbol))).toEqual([]);
  });
});

import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that `npm test` leaves out, by folder: those of the suites themselves, and what needs more than npm, which fails where that is missing. */
const kinds = {
  suites: ['test/checks/{bench,faults,hostile/fuzz,mutation,second-opinion}/**/*.test.ts'],
  hostile: ['test/checks/hostile/{command,patterns}/**/*.test.ts'],
  shared: ['test/checks/shared/**/*.test.ts'],
  pipelines: ['test/checks/pipelines/**/*.test.ts'],
  readme: ['test/checks/readme/**/*.test.ts'],
  page: ['test/checks/page/**/*.test.ts'],
  consumers: ['test/checks/consumers/**/*.test.ts'],
};
/** The kinds whose files all need the Python engines: made once, before them, because files run side by side. */
const inPython = new Set(['pipelines', 'readme']);
/** Tests of the page that need the article's text: where no folder with it is named they are no part of the suite, and `.ci/run` always names one. */
const ofText = ['test/checks/page/article/**'];
/** All other tests, wherever they are, so that none is left out. */
const unit = {
  // Loading the modules anew for each file takes as long as the tests themselves.
  pool: 'threads' as const,
  isolate: false,
  include: ['test/**/*.test.ts'],
  exclude: [...configDefaults.exclude, ...Object.values(kinds).flat()],
};

export default defineConfig(({ mode }) => ({
  test: {
    // Most of the time is spent in other processes, and all of it on cores that are there.
    maxWorkers: '100%',
    ...(process.env.ATTRIBUTED_ARTICLE_RECORD === '1' && { reporters: ['default', './test/support/record-tests.ts'] }),
    projects: Object.entries({
      unit,
      ...Object.fromEntries(
        Object.entries(kinds).map(([name, include]) => [
          name,
          {
            include,
            ...(process.env.ATTRIBUTED_ARTICLE_SHARED === undefined && { exclude: [...configDefaults.exclude, ...ofText] }),
            ...(inPython.has(name) && { globalSetup: 'test/checks/pipelines/setup.ts' }),
          },
        ]),
      ),
    }).map(([name, files]) => ({
      test: {
        name,
        ...files,
        // Projects do not get the mode of the run.
        env: { ATTRIBUTED_ARTICLE_WHOLE: mode === 'whole' ? '1' : '' },
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // What is waited for comes sooner, but not on a busy machine.
        expect: { poll: { timeout: 20_000 } },
      },
    })),
  },
}));

import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that need more than npm, by folder; they run in `.ci/run` alone, and fail where what they need is missing. */
const kinds = {
  hostile: ['test/checks/hostile/{command,patterns}/**/*.test.ts'],
  shared: ['test/checks/shared/**/*.test.ts'],
  pipelines: ['test/checks/pipelines/**/*.test.ts'],
  readme: ['test/checks/readme/**/*.test.ts'],
  consumers: ['test/checks/consumers/**/*.test.ts'],
};
/** All other tests, wherever they are, so that none is left out. */
const unit = { include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, ...Object.values(kinds).flat()] };

export default defineConfig({
  test: {
    // Most of the time is spent in other processes, and all of it on cores that are there.
    maxWorkers: '100%',
    projects: Object.entries({
      unit,
      ...Object.fromEntries(Object.entries(kinds).map(([name, include]) => [name, { include }])),
    }).map(([name, files]) => ({ test: { name, ...files, testTimeout: 120_000, hookTimeout: 120_000 } })),
  },
});

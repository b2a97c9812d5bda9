import { defineConfig } from 'vitest/config';

/** The kinds of tests, by folder; a kind that needs more than npm runs in `.ci/run` alone, and fails where what it needs is missing. */
const kinds = {
  unit: ['test/{bench,build,package,data,mutation,faults,second-opinion,hostile/fuzz}/**/*.test.ts'],
  hostile: ['test/checks/hostile/{command,patterns}/**/*.test.ts'],
  shared: ['test/checks/shared/**/*.test.ts'],
  pipelines: ['test/checks/pipelines/**/*.test.ts'],
  readme: ['test/checks/readme/**/*.test.ts'],
  consumers: ['test/checks/consumers/**/*.test.ts'],
};

export default defineConfig({
  test: {
    // Most of the time is spent in other processes, and all of it on cores that are there.
    maxWorkers: '100%',
    projects: Object.entries(kinds).map(([name, include]) => ({
      test: { name, include, testTimeout: 120_000, hookTimeout: 120_000 },
    })),
  },
});

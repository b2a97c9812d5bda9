import type { Reporter, TestModule } from 'vitest/node';
import { record } from './record.ts';

/** Records how many tests of each project passed, once a run has passed as a whole. */
export default class RecordTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: string): void {
    if (reason !== 'passed' || errors.length > 0) return;
    const counts = new Map<string, number>();
    for (const { project, children } of modules) {
      const passed = [...children.allTests('passed')].length;
      counts.set(project.name, (counts.get(project.name) ?? 0) + passed);
    }
    for (const [project, tests] of counts) record(`tests-${project}`, { tests });
  }
}

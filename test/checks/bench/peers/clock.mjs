import { readFileSync } from 'node:fs';

const RUN_TIME = '/proc/thread-self/schedstat';

/** In seconds: the time that this thread has run, so that what else a machine does meanwhile is not counted; where it cannot be had, the clock's. */
export const clock = hasRunTime()
  ? () => Number(readFileSync(RUN_TIME, 'latin1').split(' ', 1)[0]) / 1e9
  : () => performance.now() / 1000;

function hasRunTime() {
  try {
    return Number(readFileSync(RUN_TIME, 'latin1').split(' ', 1)[0]) > 0;
  } catch {
    return false;
  }
}

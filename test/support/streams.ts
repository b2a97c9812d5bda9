import type { Streams } from '../../scripts/package/cli/command.ts';

/** How a command ended, and what it printed. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs what takes the streams of a command, in this process. */
export async function collected(run: (io: Streams) => Promise<number>): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const code = await run({
    stdout: async (words) => {
      stdout += words;
    },
    stdoutIsTTY: false,
    stderr: {
      write: (words) => {
        stderr += words;
      },
    },
  });
  return { code, stdout, stderr };
}

import { describe, expect, it } from 'vitest';
import { call } from '../../../scripts/package/cli/call.ts';
import { collected } from '../../support/streams.ts';

const called = (...args: string[]) => collected((io) => call(args, io));

describe('calling the command', () => {
  it.each([
    [['hydrate', '--out', '--force', 'x']],
    [['seal', 'no\nsuch\u001b[2J.json']],
    [['no\u2028such']],
    [['init', '--\n']],
    [['validate', '--text', 'no\nsuch', 'x']],
    [['tables', '--out', 'no\n\nsuch\u0000', 'x']],
  ])('reports what is wrong in one line that no terminal obeys: %j', async (args) => {
    const { code, stdout, stderr } = await called(...args);
    expect([code, stdout]).toEqual([2, '']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(stderr).toMatch(/^attributed-article: [^\n\u0000-\u001f\u2028]+\n$/);
  });

  it('gives the version, and help of each command', async () => {
    expect((await called('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await called('-v')).toEqual(await called('--version'));
    expect((await called('help', 'seal')).stdout).toBe((await called('seal', '--help')).stdout);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agree as compare } from '../../../../scripts/package/agreement/agree.ts';
import { agreeCommand } from '../../../../scripts/package/cli/commands/agree.ts';
import { agreementLines } from '../../../../scripts/package/cli/print-agreement.ts';
import { smallWith } from '../../../support/change.ts';
import { sealedDocuments } from '../../../support/documents.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { planted } from '../../../support/planted.ts';
import { runCommand } from '../../../support/run-command.ts';
import { small } from '../../../support/small.ts';

const folder = ownFolder();
const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};
const agree = (...args: readonly string[]) => runCommand(agreeCommand, ...args);
const one = file('one.json', small());
const two = file('two.json', planted());

describe('the command agree', () => {
  it('prints tables of figures, and each difference in a line', async () => {
    const { code, stdout, stderr } = await agree(one, two);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 3)).toEqual([`A: ${one}`, `B: ${two}`, '1 article in both']);
    expect(lines).toContain('  mentions: mention               457 0.885');
    expect(lines).toContain('A AND B: 1 article; A is the reference');
    expect(lines).toContain('codings are not complete in both, and are not compared: example.org/harbour');
    expect(lines).toContain('SPANS, exact and overlapping        A     B     P     R    F1     P     R    F1');
    expect(lines).toContain('  mentions: mention                16    15 0.933 0.875 0.903 1.000 0.938 0.968');
    expect(lines).toContain('  attributions: cue, nested         1     0     - 0.000 0.000     - 0.000 0.000');
    expect(lines).toContain('  claims: modality                  7 0.857 0.000');
    expect(lines).toContain('    1 × asserted, possible');
    expect(lines).toContain('  claims: evidence                  7 1.000     -  both annotations use one value only, the same');
    const head = lines.indexOf('DIFFERENCES (13)');
    expect(lines.slice(head + 1, -1)).toHaveLength(13);
    expect(lines).toContain('  example.org/harbour s4 246-255: mentions: only in A, /mentions/8');
    expect(lines).toContain(
      '  example.org/harbour s4 192-221: claims: subjectIds: A none /claims/2/subjectIds; B e-dubh /claims/2/subjectIds',
    );
    expect(lines).toContain('  example.org/harbour s8 391-414: mentions: span: A 391-414 /mentions/13; B 391-400 /mentions/12');
    expect(lines.filter((line) => line.length > 80 && !line.startsWith('  example.org/') && !line.includes('both'))).toEqual([]);
  });

  it('does not round up to full agreement', () => {
    const report = compare(small(), small());
    const printed = (value: number) => [
      ...agreementLines({ ...report, alpha: report.alpha.map((one) => ({ ...one, value })) }, []),
    ];
    expect(printed(1)).toContain('  mentions: mention               457 1.000');
    expect(printed(0.99996)).toContain('  mentions: mention               457 0.999');
  });

  it('prints one JSON object with --json, and what provenance.agreement takes with --provenance', async () => {
    const report = JSON.parse((await agree(one, two, '--json')).stdout);
    expect(report.pairs[0].differences).toHaveLength(13);
    const { provenance } = report;
    expect(JSON.parse((await agree(one, two, '--provenance')).stdout)).toEqual(provenance);
    await expect(agree(one, two, '--json', '--provenance')).rejects.toThrow('--json and --provenance exclude each other');
  });

  it('compares corpora: folders, JSON Lines, and what one lacks', async () => {
    const documents = sealedDocuments();
    mkdirSync(join(folder, 'corpus'));
    for (const [place, document] of documents.slice(1).entries()) file(join('corpus', `${place}.json`), document);
    const lines = file('corpus.jsonl', documents.map((document) => JSON.stringify(document)).join('\n'));
    const { code, stdout } = await agree(lines, join(folder, 'corpus'));
    expect(code).toBe(0);
    const [, , count, missing] = stdout.split('\n');
    expect([count, missing]).toEqual([`${documents.length - 1} articles in both`, `${documents[0]?.id}: only in A`]);
    expect(stdout).toMatch(/\nNO DIFFERENCES\n$/);
  });

  it('compares each two of several', async () => {
    const { stdout } = await agree(one, two, one);
    expect(stdout.match(/^[A-C] AND [A-C]/gm)).toEqual(['A AND B', 'A AND C', 'B AND C']);
  });

  it('reports in a line each what cannot be compared, and prints nothing else', async () => {
    const wrong = file('wrong.json', smallWith({ '/claims/0/modality': 'certain' }));
    const { code, stdout, stderr } = await agree(one, wrong, 'data/example/draft.json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(
        /wrong\.json: not valid: \/claims\/0\/modality: .*; attributed-article validate reports all problems$/,
      ),
      'data/example/draft.json: it is a draft document; agree takes sealed ones',
      '',
    ]);
    expect(await agree(join(folder, 'nowhere.json'), wrong)).toMatchObject({ code: 2, stdout: '' });
  });

  it('reports another text, and articles that nobody else has, in one line', async () => {
    const other = smallWith({
      '/sourceText/sha256': 'f'.repeat(64),
      '/sourceText/originalSha256': null,
      '/sourceText/originalBytes': null,
    });
    const text = await agree(one, file('other.json', other));
    expect([text.code, text.stdout]).toEqual([1, '']);
    expect(text.stderr).toMatch(
      /^attributed-article: the text of "example\.org\/harbour" should be the same in all annotations, .*\n$/,
    );
    const alone = await agree(one, file('alone.json', { ...small(), id: 'example.org/alone' }));
    expect([alone.code, alone.stderr.split('\n').length]).toEqual([1, 2]);
  });

  it('needs two annotations', async () => {
    await expect(agree(one)).rejects.toThrow('agree needs at least two annotations: files or folders');
    await expect(agree('-', '-')).rejects.toThrow('only one file can be standard input');
  });
});

import { describe, expect, it } from 'vitest';
import { fold } from '../../scripts/package/fold.ts';
import { readHtml } from '../../scripts/package/read-html.ts';

const wordsOf = (page: string) => fold(readHtml(page).text);

describe('the words of a page', () => {
  it.each([
    '<a>Azerbaijan<svg><path d="M0"></path></svg></a>, too',
    'Azerbaijan<img src="flag.png">, too',
    'Azerbaijan<script>ad()</script>, too',
    'Azerbaijan<template><p>an ad</p></template>, too',
    '<nobr>Azerbaijan</nobr>, too',
    '<button>Azerbaijan</button>, too',
    '<glossary-term>Azerbaijan</glossary-term>, too',
    `<${'x-'.repeat(40)}term>Azerbaijan</${'x-'.repeat(40)}term>, too`,
    '<p-note>Azer</p-note>baijan, too',
  ])('stay whole where the browser breaks no line: %s', (page) => {
    expect(wordsOf(page)).toBe('Azerbaijan, too');
  });

  it.each([
    '<p>One</p><p>Two</p>',
    '<P>One<P>Two',
    'One<br>Two',
    'One<hr>Two',
    '<ul><li>One<li>Two</ul>',
    '<table><tr><td>One<td>Two</table>',
    '<dl><dt>One<dd>Two</dl>',
    '<figure>One<figcaption>Two</figcaption></figure>',
    '<details><summary>One</summary>Two</details>',
    '<title>One</title>Two',
    '<pre>One</pre>Two',
    'One<search>Two</search>',
  ])('stand apart where it does: %s', (page) => {
    expect(wordsOf(page)).toBe('One Two');
  });
});

describe('what is no words of a page', () => {
  it.each([
    'One <svg/>Two',
    'One <SVG viewBox="0 0 1 1" />Two',
    'One <math />Two',
    'One <svg><title/><style/><script/><g/>icon</svg>Two',
    'One <svg><svg/>icon</svg>Two',
    'One <math><svg/>x</math>Two',
    'One <template><svg/>ad</template>Two',
  ])('ends where an element closes itself: %s', (page) => {
    expect(wordsOf(page)).toBe('One Two');
  });

  it.each([
    'One <svg><svg>icon</svg>icon</svg>Two',
    'One <template><template>ad</template>ad</template>Two',
    'One <svg><script>if (a < b) c</svg>Two',
    'One <select><option>A<select><option>B</select>Two',
    'One <script/>ad()</script>Two',
  ])('goes on to the end tag of the outermost element: %s', (page) => {
    expect(wordsOf(page)).toBe('One Two');
  });

  it('takes linear time to leave out, however deep it is nested', { timeout: 10_000 }, () => {
    const depth = 1_000_000;
    const tags = `${'<svg>'.repeat(depth)}${'</math>'.repeat(depth)}${'<template/>'.repeat(depth)}${'</svg>'.repeat(depth)}`;
    expect(wordsOf(`One ${tags}Two`)).toBe('One Two');
  });
});

import { describe, expect, it } from 'vitest';
import { isHtml, readHtml } from '../../../scripts/package/hydration/read-html.ts';
import { fold } from '../../../scripts/package/text/fold.ts';

const wordsOf = (page: string) => fold(readHtml(page).text);

describe('a page', () => {
  it.each([
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">One',
    '<p>One</p>',
    '<P>One\n<P class=x>Two',
    'One<br>\r\nTwo<BR />\r\nThree',
    '<pre>\nOne\n\nTwo\n</pre>',
  ])('is distinguished from a text by its tags: %j', (page) => {
    expect(isHtml(page)).toBe(true);
  });

  it.each([
    'One < two, and two > one',
    'A <p> begins a paragraph, and a <br> breaks a line.\nNobody closes a <p>, nor ever a <br>.',
    '<p> considered harmful\n\nWe say <p> too often.',
    'He never learned to write <br>\nShe did.',
    'In a <pre> white space is kept.',
    '<param> and <progress>\n<picture> and <pre>',
  ])('is no text that speaks of tags: %j', (text) => {
    expect(isHtml(text)).toBe(false);
  });
});

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

  it('takes linear time to leave out, however deep it is nested', { timeout: 60_000 }, () => {
    const depth = 1_000_000;
    const tags = `${'<svg>'.repeat(depth)}${'</math>'.repeat(depth)}${'<template/>'.repeat(depth)}${'</svg>'.repeat(depth)}`;
    expect(wordsOf(`One ${tags}Two`)).toBe('One Two');
  });
});

describe('a quotation of a page', () => {
  it.each([
    ['<q>One</q>, two', '"One", two'],
    ['<q cite="a>b">One <b>two</b></q>', '"One two"'],
    ['<Q>One <q>two</q></Q>', `"One 'two'"`],
    ['<q><q>One</q> two</q>', `"'One' two"`],
    ['<q>One</q><q>two</q>', '"One""two"'],
    ['<q>’Tis one</q>', `"'Tis one"`],
    ['One</q> two', 'One two'],
    ['One <template><q>ad</q></template>two', 'One two'],
  ])('has the marks that the browser shows: %s', (page, words) => {
    expect(wordsOf(page)).toBe(words);
  });

  it.each(['<q>“One”</q> two', '“<q>One</q>” two', '<q>&ldquo;<b>One</b>&rdquo;</q> two', '&quot;<q>One</q>&quot; two'])(
    'has no marks but its own where it is written with some: %s',
    (page) => {
      expect(wordsOf(page)).toBe('"One" two');
    },
  );
});

describe('the origin of words', () => {
  it('is the tag for a mark that was added', () => {
    const page = '<p>🐐 <q cite="a>b">One</q > two';
    const { text, origin } = readHtml(page);
    const sourceOf = (words: string) => {
      const start = text.indexOf(words);
      return page.slice(origin(start), origin(start + words.length, true));
    };
    expect(sourceOf('"One"')).toBe('<q cite="a>b">One</q >');
    expect(sourceOf('"O')).toBe('<q cite="a>b">O');
    expect(sourceOf('One')).toBe('One');
    expect(sourceOf('e" two')).toBe('e</q > two');
    expect(sourceOf('🐐')).toBe('🐐');
    expect(sourceOf('two')).toBe('two');
  });

  it('begins after a tag that has white space at its end', () => {
    const page = '<b>One</b >&amp; two';
    const { text, origin } = readHtml(page);
    expect(page.slice(origin(text.indexOf('&')))).toBe('&amp; two');
  });
});

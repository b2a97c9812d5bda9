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

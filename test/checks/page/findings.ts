import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page, or with the parts of it that selectors choose. */
export async function axeFindings(page: Page, parts: readonly string[] = ['html']): Promise<string[]> {
  // What is not laid out, because it is out of sight, has no place in which a contrast could be measured.
  await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync('.sentence, .record, .strip li { content-visibility: visible !important }');
    document.adoptedStyleSheets = [style];
  });
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (include) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      return (await runner.run({ include }, { resultTypes: ['violations'] })).violations;
    },
    parts.map((part) => [part]),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** Whether a page is wider than its window. */
export const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });

import { expect } from '@jest/globals';
import axe from 'axe-core';

/** Fails with axe's own words when the document breaks a rule of WCAG 2.2 A or AA that jsdom can see. */
export const expectAccessible = async (): Promise<void> => {
  const results = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Skips passes: describing them takes longer than finding violations.
    resultTypes: ['violations'],
    // jsdom draws nothing: contrast is held by tokens.spec.ts, and like sizes by the browser journeys.
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  const found = results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
};

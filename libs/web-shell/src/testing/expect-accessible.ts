import { expect } from '@jest/globals';
import axe from 'axe-core';

/** Of whole pages, which a spec that shows a part has not: the browser journeys ask for these at every screen. */
const ofPages = [
  'bypass',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'landmark-one-main',
  'page-has-heading-one',
];

/** jsdom draws nothing: contrast is held by tokens.spec.ts, and like sizes by the browser journeys. */
const ofPictures = ['color-contrast', 'target-size'];

/** Axe asks people to review what these find, and counts none of it as a violation. */
const ofReviews = ['duplicate-id-aria'];

const rules = Object.fromEntries(
  [...ofPages, ...ofPictures, ...ofReviews].map((id) => [id, { enabled: false }]),
);

/** Fails with axe's own words when the document breaks a rule of WCAG 2.2 A or AA that jsdom can see. */
export const expectAccessible = async (): Promise<void> => {
  // The document, and not its body: only for the root has axe an index of what its rules look for.
  const results = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Skips passes: describing them takes longer than finding violations.
    resultTypes: ['violations'],
    rules,
  });
  const found = results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
};

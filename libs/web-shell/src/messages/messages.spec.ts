import { expect, it } from '@jest/globals';
import { catalogueIssues } from '@campus/content-format/catalogue-issues';
import { shellMessages } from '../testing/index.ts';

it('every message exists in three languages, with a note and the same placeholders', () => {
  expect(catalogueIssues(shellMessages)).toEqual([]);
});

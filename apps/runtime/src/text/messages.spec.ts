import { expect, it } from '@jest/globals';
import { catalogueIssues } from '@campus/content-format/catalogue-issues';
import { join } from 'node:path';

it('every message exists in three languages, with a note and the same placeholders', () => {
  expect(catalogueIssues(join(import.meta.dirname, '../messages'))).toEqual([]);
});

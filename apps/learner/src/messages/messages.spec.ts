import { expect, it } from '@jest/globals';
import { catalogueIssues } from '@campus/content-format/catalogue-issues';
import { appMessages } from '../testing/render-app.tsx';

it('every message exists in three languages, with a note and the same placeholders', () => {
  expect(catalogueIssues(appMessages)).toEqual([]);
});

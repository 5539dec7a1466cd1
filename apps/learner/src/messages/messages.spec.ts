import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { catalogueIssues, saidWithoutValues } from '@campus/content-format/catalogue-issues';
import { appMessages } from '../testing/render-app.tsx';

it('every message exists in three languages, with a note and the same placeholders', () => {
  expect(catalogueIssues(appMessages)).toEqual([]);
});

it('every message is said with what its places need', () => {
  const shell = join(appMessages, '../../../../libs/web-shell/src/messages');
  expect(saidWithoutValues(join(appMessages, '..'), [appMessages, shell])).toEqual([]);
});

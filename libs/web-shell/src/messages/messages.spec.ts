import { expect, it } from '@jest/globals';
import { catalogueFaults, shellMessages } from '../testing/index.ts';

it('every message exists in three languages, with a note and the same placeholders', () => {
  expect(catalogueFaults(shellMessages)).toEqual([]);
});

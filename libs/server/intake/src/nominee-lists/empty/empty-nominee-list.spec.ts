import { describe, expect, it } from '@jest/globals';
import { emptyListFields, emptyListHeadings } from './empty-nominee-list.ts';
import { suggestListFields } from '../list-fields.ts';

describe('an empty list of nominees', () => {
  it.each(['es', 'en', 'fr'] as const)('has headings that are understood as they are, in %s', (locale) =>
    expect(suggestListFields(emptyListHeadings(locale))).toEqual(emptyListFields),
  );
});

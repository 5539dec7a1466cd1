import { describe, expect, it } from '@jest/globals';
import { emptyFields, emptyHeadings } from './empty-list.ts';
import { suggestFields } from './import-fields.ts';

describe('an empty list', () => {
  it.each(['es', 'en', 'fr'] as const)('has headings that are understood as they are, in %s', (locale) =>
    expect(suggestFields(emptyHeadings(locale))).toEqual(emptyFields),
  );
});

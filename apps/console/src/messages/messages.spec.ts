import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { catalogueIssues } from '@campus/web-shell/testing';
import { appMessages } from '../testing/render-app.tsx';

it('every message exists in three languages, with a note and the same placeholders', () => {
  expect(catalogueIssues(appMessages)).toEqual([]);
});

it.each(['es', 'en', 'fr'])(
  'a sentence names a part of an edition by its label, not in words of its own, in %s',
  (locale) => {
    const folder = join(appMessages, locale);
    const sentences = readdirSync(folder).flatMap((file) =>
      Object.values(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>),
    );
    expect(sentences.length).toBeGreaterThan(1000);
    expect(
      sentences.filter((words) => /pestaña \p{Lu}|onglet \p{Lu}|tab \p{Lu}|\p{Lu}\p{Ll}+ tab\b/u.test(words)),
    ).toEqual([]);
  },
);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { catalogueIssues, saidWithoutValues } from '@campus/content-format/catalogue-issues';
import { appMessages } from '../testing/render-app.tsx';
import { splitBundles } from './split.ts';

it('every message exists in three languages, with a note and the same placeholders', () => {
  expect(catalogueIssues(appMessages)).toEqual([]);
});

it('every message is said with what its places need', () => {
  const shell = join(appMessages, '../../../../libs/web-shell/src/messages');
  expect(saidWithoutValues(join(appMessages, '..'), [appMessages, shell])).toEqual([]);
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

it('a feature says nothing in words that come with the screens of another', () => {
  // A bundle without a file here is one of the shell's, whose words no feature of this application says.
  const keysOf = (bundle: string) => {
    const path = join(appMessages, 'es', `${bundle}.json`);
    return existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object) : [];
  };
  const features = join(appMessages, '..', 'features');
  const sources = (feature: string) =>
    readdirSync(join(features, feature), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.spec)\.tsx?$/.test(file))
      .map((file) => readFileSync(join(features, feature, file), 'utf8'));
  // The page of the door is a bundle of its own and receives the words of attendance.
  const said = readdirSync(features)
    .filter((feature) => feature !== 'check-in')
    .flatMap((feature) => {
      const text = sources(feature).join('\n');
      const asked = [...text.matchAll(/<WithMessages bundle="([\w-]+)"/g)].map(([, bundle]) => bundle);
      const others = splitBundles.filter((bundle) => bundle !== feature && !asked.includes(bundle));
      const ids = [...text.matchAll(/\bt\(\s*[`']([\w.-]+)/g)].map(([, id]) => id ?? '');
      return others.flatMap((bundle) => {
        const keys = keysOf(bundle);
        return ids
          .filter((id) => keys.includes(id) || (id.endsWith('.') && keys.some((key) => key.startsWith(id))))
          .map((id) => `${feature}: ${id}`);
      });
    });
  expect([...new Set(said)]).toEqual([]);
});

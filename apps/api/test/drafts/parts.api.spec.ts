import { beforeAll, describe, expect, it } from '@jest/globals';
import { give, read, rewrite, startDraft } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';

const FR = 'modules/01-start/lessons/02-second/fr.md';

interface Passage {
  path: string;
  kind: string;
  title: string | null;
  line: number;
  excerpt: string;
  share: number;
}

describe('parts of a draft', () => {
  const campus = testCampus();
  let draftId = '';
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    draftId = await startDraft(campus);
    await rewrite(campus, draftId, FR, (text) =>
      text
        .replace(/^title: .*$/m, 'title: La deuxième')
        .replace(':::extended', 'Une coquile rare.\n\n:::extended'),
    );
  });
  const passages = (persona: 'tomas' | 'ana', words: string) =>
    read<Passage[]>(campus.as(persona), 'DraftPassages', { draftId, words, locale: 'fr', limit: 10 });

  it('have the titles that the draft gives them, in the language of the reader', async () => {
    const parts = await read<Passage[]>(campus.as('tomas'), 'DraftParts', { draftId, locale: 'fr' });
    expect(parts).toContainEqual({ path: FR, kind: 'LESSON', title: 'La deuxième' });
    expect(parts).toContainEqual({
      path: FR.replace('fr.md', 'es.md'),
      kind: 'LESSON',
      title: 'La deuxième',
    });
  });

  it('are found by a sentence, with its line', async () => {
    const [first, ...others] = await passages('tomas', 'une COQUILE rare');
    expect(first).toMatchObject({ path: FR, title: 'La deuxième', excerpt: 'Une coquile rare.', share: 1 });
    expect(others).toEqual([]);
  });

  it('are found by a title, the language of the reader first', async () => {
    expect((await passages('tomas', 'deuxième'))[0]?.path).toBe(FR);
  });

  it('are neither named nor found for who has no right in the course', async () => {
    expect(await passages('ana', 'coquile')).toEqual([]);
    expect(await read(campus.as('ana'), 'DraftParts', { draftId, locale: 'fr' })).toEqual([]);
  });
});

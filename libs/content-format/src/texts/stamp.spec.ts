import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { replace, validCourse, withCourse } from '../spec-course.ts';
import { stampTranslations } from './stamp.ts';

const source = 'modules/01-first/lessons/01-hello/es.md';
const translation = 'modules/01-first/lessons/01-hello/en.md';

describe('stamps', () => {
  it('go stale when the text or the title of the source changes', async () => {
    for (const change of [
      replace('Un texto antes', 'Otro texto antes'),
      replace('title: Hola', 'title: Buenas'),
    ]) {
      await withCourse({ [source]: change }, async (folder) => {
        const { bundle, stale, stats } = await readCourse(folder);
        expect(stale).toEqual([{ file: translation, locale: 'en', why: 'changed' }]);
        expect(stats.modules.map((row) => row.stale)).toEqual([0, 1]);
        const lesson = bundle?.modules[0]?.activities[0];
        expect(lesson?.kind === 'lesson' && lesson.texts['en']?.stale).toBe(true);
      });
    }
  });

  it('stay when other front matter of the source changes', async () => {
    await withCourse({ [source]: replace('minutes: 6', 'minutes: 7') }, async (folder) => {
      expect((await readCourse(folder)).stale).toEqual([]);
    });
  });

  it('are missed where there is none', async () => {
    await withCourse(
      { [translation]: (text) => text.replace(/translated-from:.*\n/, '') },
      async (folder) => {
        expect((await readCourse(folder)).stale).toEqual([
          { file: translation, locale: 'en', why: 'unstamped' },
        ]);
      },
    );
  });

  it('are written again after reading, and nothing else of the file is touched', async () => {
    await withCourse({ [source]: replace('Un texto antes', 'Otro texto antes') }, async (folder) => {
      expect(await stampTranslations(folder)).toEqual({
        stamped: [translation],
        unchanged: [
          'countries/CR/m1-more.en.md',
          'facilitator/01-guide/en.md',
          'facilitator/02-debrief/en.md',
          'modules/01-first/cards/01-hour/en.md',
          'modules/01-first/lessons/02-more/en.md',
        ],
      });
      expect((await readCourse(folder)).stale).toEqual([]);
      const bare = (text: string): string => text.replace(/translated-from:.*/, '');
      const [before, after] = [join(validCourse, translation), join(folder, translation)];
      expect(bare(await readFile(after, 'utf8'))).toBe(bare(await readFile(before, 'utf8')));
    });
  });

  it('are written into files of another system, where every other byte stays', async () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const changes = { [source]: windows, [translation]: windows };
    await withCourse(changes, async (folder) => {
      expect((await stampTranslations(folder, [translation])).unchanged).toEqual([translation]);
    });
    const unstamped = (text: string): string => windows(text.replace(/translated-from:.*\n/, ''));
    await withCourse({ ...changes, [translation]: unstamped }, async (folder) => {
      const file = join(folder, translation);
      const before = await readFile(file, 'utf8');
      await stampTranslations(folder, [translation]);
      const after = await readFile(file, 'utf8');
      expect(after.replace(/translated-from: '[0-9a-f]{16}'\r\n/, '')).toBe(before);
      expect((await readCourse(folder)).stale).toEqual([]);
    });
  });

  it('can be written for one lesson; a path that names none is refused', async () => {
    await withCourse({ [source]: replace('Un texto antes', 'Otro texto antes') }, async (folder) => {
      expect((await stampTranslations(folder, ['modules/01-first/lessons/02-more/'])).stamped).toEqual([]);
      await expect(stampTranslations(folder, ['modules/09'])).rejects.toThrow('no translation at modules/09');
    });
  });
});

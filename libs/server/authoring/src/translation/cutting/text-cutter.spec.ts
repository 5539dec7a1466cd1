import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { cutYaml } from '@campus/content-format/translation';
import { TextCutter } from './text-cutter.ts';

const pool = (questions: number): string =>
  Array.from(
    { length: questions },
    (_, at) => `  - uuid: q${at}\n    prompt: { es: 'Pregunta ${at}', en: 'Question ${at}' }\n`,
  ).reduce((text, each) => text + each, 'key: m1\nquestions:\n');

describe('a file of YAML on a thread of its own', () => {
  const cutter = new TextCutter();
  afterAll(() => cutter.onApplicationShutdown());

  it('is cut as it would be here, each language in turn', async () => {
    const text = pool(3);
    const cuts = await cutter.cut({ text, from: 'es', locales: ['es', 'fr'] });
    expect(cuts).toEqual([cutYaml(text, 'es', 'es'), cutYaml(text, 'fr', 'es')]);
  });

  it('has no texts where it cannot be read', async () => {
    const [cut] = await cutter.cut({ text: 'title: { es: [', from: 'es', locales: ['es'] });
    expect(cut?.blocks).toEqual([]);
  });

  it.each([
    ['words of the language', "'Question 1'", "'Which?'", true],
    ['another language', "'Pregunta 1'", "'¿Cuál?'", false],
    ['a key', 'uuid: q1', 'uuid: q9', false],
  ])('is compared outside one language: %s', async (_name, was, is, isOnly) => {
    const before = pool(3);
    const after = before.replace(was, is);
    expect(await cutter.isOnlyIn({ before, after, from: 'es', locale: 'en' })).toBe(isOnly);
  });

  it('leaves this thread to others meanwhile', async () => {
    let turns = 0;
    let isCut = false;
    const cut = cutter.cut({ text: pool(4000), from: 'es', locales: ['es'] }).then(([made]) => {
      isCut = true;
      return made;
    });
    while (!isCut) {
      await setImmediate();
      turns += 1;
    }
    expect((await cut)?.blocks).toHaveLength(4000);
    expect(turns).toBeGreaterThan(10);
  });
});

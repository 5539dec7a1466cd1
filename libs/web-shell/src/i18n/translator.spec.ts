import { describe, expect, it } from '@jest/globals';
import { createFormats } from './format.ts';
import { chooseLocale } from './locales.ts';
import { Translator, type MessageBundles } from './translator.ts';

const bundle = (words: Record<'es' | 'en' | 'fr', string>, isLost = false): MessageBundles[string] => {
  const load =
    (text: string, lost = false) =>
    () =>
      lost ? Promise.reject(new Error('lost')) : Promise.resolve({ default: { hello: [text] } });
  return { es: load(words.es), en: load(words.en), fr: load(words.fr, isLost) };
};

describe('Translator', () => {
  it('speaks one language at a time and changes over at once', async () => {
    const translator = new Translator({ main: bundle({ es: 'hola', en: 'hello', fr: 'bonjour' }) }, 'es');
    expect(translator.has('main')).toBe(false);
    await translator.use('main');
    expect(translator.t('hello')).toBe('hola');
    const heard: string[] = [];
    translator.onChange(() => heard.push(translator.t('hello')));
    await translator.switchTo('fr');
    expect(heard).toEqual(['bonjour']);
  });

  it('has what a screen asked for while it changed over', async () => {
    const main = Promise.withResolvers<void>();
    const slow: MessageBundles[string] = {
      ...bundle({ es: 'hola', en: 'hello', fr: 'bonjour' }),
      fr: () => main.promise.then(() => ({ default: { hello: ['bonjour'] } })),
    };
    const people = (words: string) => () => Promise.resolve({ default: { people: [words] } });
    const late = { es: people('personas'), en: people('people'), fr: people('personnes') };
    const translator = new Translator({ main: slow, people: late }, 'es');
    await translator.use('main');
    const changing = translator.switchTo('fr');
    await translator.use('people');
    main.resolve();
    await changing;
    expect(translator.t('people')).toBe('personnes');
  });

  it('stays in its language when the other one cannot be had', async () => {
    const translator = new Translator(
      { main: bundle({ es: 'hola', en: 'hello', fr: 'bonjour' }, true) },
      'es',
    );
    await translator.use('main');
    await expect(translator.switchTo('fr')).rejects.toThrow('lost');
    expect(translator.locale).toBe('es');
    expect(translator.t('hello')).toBe('hola');
  });

  it('says what others read in their language, and stays in its own', async () => {
    const translator = new Translator({ main: bundle({ es: 'hola', en: 'hello', fr: 'bonjour' }) }, 'es');
    await translator.use('main');
    const say = await translator.inLanguage('main', 'fr');
    expect([say('hello'), translator.t('hello'), translator.locale]).toEqual(['bonjour', 'hola', 'es']);
  });

  it('gives back an id that is nowhere, and refuses a bundle that is nowhere', async () => {
    const translator = new Translator({}, 'es');
    expect(translator.t('toString')).toBe('toString');
    await expect(translator.use('main')).rejects.toThrow('no messages');
  });
});

describe('chooseLocale', () => {
  it.each([
    [{ asked: 'fr', kept: 'en', preferred: ['es-MX'] }, 'fr'],
    [{ asked: 'pt', kept: 'en', preferred: ['es-MX'] }, 'en'],
    [{ asked: null, kept: null, preferred: ['pt-BR', 'fr-CA', 'en'] }, 'fr'],
    [{ preferred: ['de'] }, 'es'],
  ] as const)('%j: %s', (preferences, locale) => {
    expect(chooseLocale(preferences)).toBe(locale);
  });
});

describe('createFormats', () => {
  const moment = '2026-12-04T05:59:00Z';

  it('keeps the comma between a day and its hour', () => {
    const said = (['es', 'en', 'fr'] as const).map((locale) =>
      createFormats(locale, 'America/Mexico_City').dateTime(moment).replaceAll(/\s/g, ' '),
    );
    expect(said).toEqual(['3 dic 2026, 23:59', '3 Dec 2026, 23:59', '3 déc. 2026, 23 h 59']);
  });

  it('writes dates, times and numbers as each language does, in the zone of the person', () => {
    const es = createFormats('es', 'America/Mexico_City');
    const fr = createFormats('fr', 'America/Port-au-Prince');
    expect(es.date(moment)).toBe('3 de diciembre de 2026');
    expect(es.date(moment, 'short')).toBe('3\u00a0dic');
    expect(es.time(moment)).toBe('23:59');
    expect([fr.time(moment), fr.dateTime(moment)].map((words) => words.replaceAll(/\s/g, ' '))).toEqual([
      '0 h 59',
      '4 déc. 2026, 0 h 59',
    ]);
    expect(fr.time('2026-12-04T14:00:00Z')).toBe('9\u00a0h');
    expect(fr.date(moment, 'exact')).toMatch(/00:59:00$/);
    expect(fr.date(moment, 'short')).toBe('4\u00a0déc.');
    expect(fr.day('2026-12-01', 'medium')).toBe('1er\u00a0déc. 2026');
    expect(es.day('2026-12-03')).toBe('3 de diciembre de 2026');
    expect(es.number(1234.56)).toBe('1,234.6');
    expect(fr.percent(40)).toBe('40\u202f%');
    expect([69.6, 70, 0.29 * 100, 99.99].map((value) => es.percent(value))).toEqual([
      '69\u00a0%',
      '70\u00a0%',
      '29\u00a0%',
      '99\u00a0%',
    ]);
    expect(createFormats('en', 'America/Belize').percent(70)).toBe('70%');
    expect(es.list(['a', 'b', 'c'])).toBe('a, b y c');
    expect(es.country('MX')).toBe('México');
    expect([es.language('fr'), fr.language('es')]).toEqual(['francés', 'espagnol']);
  });
});

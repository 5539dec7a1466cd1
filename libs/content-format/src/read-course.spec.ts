import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { BundleActivity, BundleQuestion, CourseBundle } from './bundle.ts';
import { readCourse } from './read-course.ts';
import { replace, validCourse, withCourse } from './spec-course.ts';

async function bundleOf(folder: string, overlays: string[] = []): Promise<CourseBundle> {
  const { bundle, problems } = await readCourse(folder, { overlays });
  if (!bundle) throw new Error(JSON.stringify(problems, null, 2));
  return bundle;
}

function activity<K extends BundleActivity['kind']>(
  bundle: CourseBundle,
  kind: K,
  key: string,
): Extract<BundleActivity, { kind: K }> {
  const found = bundle.modules
    .flatMap((module) => module.activities)
    .find((each): each is Extract<BundleActivity, { kind: K }> => each.kind === kind && each.key === key);
  if (!found) throw new Error(`no ${kind} ${key}`);
  return found;
}

describe('a valid course', () => {
  it('has no problems, and a bundle in which every text is there in every language', async () => {
    const { bundle, problems, gaps, notes, stale } = await readCourse(validCourse, { today: '2026-12-01' });
    expect([problems, gaps, notes, stale]).toEqual([[], [], [], []]);
    expect(bundle?.locales).toEqual(['es', 'en']);
    expect(bundle?.title).toEqual({ es: 'Curso mínimo', en: 'Tiny course' });
    expect(bundle?.modules.map(({ key, activities }) => [key, activities.map((each) => each.key)])).toEqual([
      ['m1', ['m1-hello', 'm1-more', 'map', 'bridge', 'm1-quiz', 'opinion', 'pre-test']],
    ]);
  });

  it('is counted by module and language', async () => {
    const { stats } = await readCourse(validCourse);
    const same = {
      module: 'm1',
      folder: 'modules/01-first',
      lessons: 2,
      screens: 3,
      minutes: 41,
      items: 9,
      stale: 0,
      missing: 0,
    };
    const own = { ...same, scenarios: 1, cards: 1, units: 1 };
    expect(stats.modules).toEqual([
      { ...own, locale: 'es', words: 75 },
      { ...own, locale: 'en', words: 77 },
    ]);
  });

  it('names activities by uuid in its rule; "lessons" stays a word', async () => {
    const { completion } = await bundleOf(validCourse);
    const uuid = (end: number): string => `00000000-0000-4000-8000-0000000000${end}`;
    expect(completion.rule).toEqual({
      all: [
        { done: 'lessons' },
        { passed: uuid(13) },
        { any: [{ passed: uuid(15), atLeast: 60 }, { done: uuid(14) }] },
      ],
    });
  });

  it('cuts a lesson into screens, whose ids are the same in every language', async () => {
    const { texts } = activity(await bundleOf(validCourse), 'lesson', 'm1-hello');
    expect(texts['es']?.screens.map(({ id, title }) => [id, title])).toEqual([
      ['que-paso-en-2011', 'Qué pasó en 2011'],
      ['que-hacer', 'Qué hacer'],
    ]);
    expect(texts['en']?.screens.map(({ id, title }) => [id, title])).toEqual([
      ['que-paso-en-2011', 'What happened in 2011'],
      ['que-hacer', 'What to do'],
    ]);
    expect(texts['en']?.screens[0]?.html).toMatch(/^<p>A text before the first title/);
  });

  it('keeps plan, extended layer and sources apart from the screens, and lists the fields', async () => {
    const text = activity(await bundleOf(validCourse), 'lesson', 'm1-hello').texts['en'];
    expect(text?.extended).toMatch(/^<h3>Read more<\/h3>/);
    expect(text?.plan).toContain('data-field="when"');
    expect(text?.sources).toContain('A report</a>. IOM, December 2011. See page 34.</li>');
    expect(text?.sources).toContain('<p>More in the library.</p>');
    expect(text?.fields).toEqual([
      { id: 'risks', label: 'Risks', kind: 'long', plan: '3' },
      { id: 'when', label: 'Date', kind: 'date', plan: '9' },
    ]);
  });

  it('takes the media of the language first, and addresses them by their hash', async () => {
    const bundle = await bundleOf(validCourse);
    const map = bundle.media.find(({ name }) => name === 'map.es.svg');
    const { texts } = activity(bundle, 'lesson', 'm1-hello');
    expect(texts['es']?.screens[0]?.html).toContain(`src="/media/${map?.hash}/map.es.svg"`);
    expect(texts['en']?.screens[0]?.html).toMatch(/src="\/media\/[0-9a-f]{64}\/map\.svg"/);
    expect(bundle.media.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'card.pdf application/pdf',
      'door.mp4 video/mp4',
      'door.vtt text/vtt',
      'door.webp image/webp',
      'map.es.svg image/svg+xml',
      'map.svg image/svg+xml',
      'voice.opus audio/ogg',
    ]);
  });

  it('puts a recording before the text of the call it is, with its transcript in each language', async () => {
    const { texts } = activity(await bundleOf(validCourse), 'scenario', 'bridge');
    const html = texts['en']?.nodes['bridge']?.html ?? '';
    expect(html).toMatch(/^<figure class="audio audio-call"><figcaption>The guard calls<\/figcaption>/);
    expect(html).toContain('Recorded call · 12\u00A0s · 3\u00A0KB');
    expect(html).toContain('<p>‘The water has reached the <strong>bridge</strong>.’</p>');
    expect(html).toMatch(/<p>Forty people wait\.<\/p>$/);
  });

  it('gives one SCORM package per language, built from files and texts', async () => {
    const { packages } = activity(await bundleOf(validCourse), 'scorm', 'map');
    expect(packages['en']).toMatchObject({
      texts: { title: 'The map' },
      standard: '1.2',
      entry: 'index.html',
      mastery: null,
      files: [{ path: 'index.html' }],
    });
  });

  it('lets one ready package serve all languages', async () => {
    const change = replace("standard: '1.2'\nentry: index.html\nmastery: null", 'package: map.zip');
    await withCourse({ 'modules/01-first/scorm/map/scorm.yaml': change }, async (folder) => {
      await writeFile(join(folder, 'modules/01-first/scorm/map/map.zip'), 'PK\u0003\u0004');
      const { packages } = activity(await bundleOf(folder), 'scorm', 'map');
      expect(packages['es']).toEqual(packages['en']);
      expect(packages['es']).toMatchObject({ zip: join(folder, 'modules/01-first/scorm/map/map.zip') });
    });
  });
});

describe('the hash of a bundle', () => {
  it('is the same for the same folder elsewhere, and changes with any text or file', async () => {
    const { hash } = await bundleOf(validCourse);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    await withCourse({}, async (folder) => expect((await bundleOf(folder)).hash).toBe(hash));
    const changes = {
      'plan.yaml': replace('Sin datos', 'Ni un dato'),
      'countries/CR/m1-more.es.md': replace('24 horas', '24 h'),
      'modules/01-first/cards/01-hour/es.md': replace('Anote la hora', 'Apunte la hora'),
      'glossary.yaml': replace('Lista **voluntaria**', 'Lista **libre**'),
      'modules/01-first/media/map.svg': replace('River', 'Stream'),
      'modules/01-first/scorm/map/files/index.html': replace('Map', 'Chart'),
    };
    for (const [path, change] of Object.entries(changes)) {
      await withCourse({ [path]: change }, async (folder) =>
        expect((await bundleOf(folder)).hash).not.toBe(hash),
      );
    }
  });
});

describe('questions', () => {
  const question = (bundle: CourseBundle, type: BundleQuestion['type']): BundleQuestion => {
    const found = activity(bundle, 'quiz', 'm1-quiz').questions.find((each) => each.type === type);
    if (!found) throw new Error(`no question of type ${type}`);
    return found;
  };
  const bundle = bundleOf(validCourse);
  const keysOf = (texts: readonly { key: string }[] = []): string[] => texts.map(({ key }) => key);
  const keyOf = (texts: readonly { key: string; text: string }[] = [], text: string): string =>
    texts.find((each) => each.text === text)?.key ?? `nothing reads "${text}"`;

  it('show no key, no feedback and no key of the author', async () => {
    for (const { body } of activity(await bundle, 'quiz', 'm1-quiz').questions) {
      const shown = JSON.stringify(body);
      expect(shown).not.toMatch(/"(correct|accepted|answer|feedback|rationale|tolerance)"/);
      expect(shown).not.toMatch(/"key":"(a|b|c|x|g1|g2|g3)"/);
    }
  });

  it('have the same keys in every language', async () => {
    for (const { body } of activity(await bundle, 'quiz', 'm1-quiz').questions) {
      expect(keysOf(body['en']?.options)).toEqual(keysOf(body['es']?.options));
      expect(keysOf(body['en']?.targets)).toEqual(keysOf(body['es']?.targets));
    }
  });

  it('single: the key is the correct option, feedback goes by option', async () => {
    const { body, answerKey, feedback } = question(await bundle, 'single');
    const correct = keyOf(body['en']?.options, 'Every foreigner');
    expect(answerKey).toEqual({ type: 'single', correct });
    expect(Object.keys(feedback['en'] ?? {})).toEqual([correct]);
  });

  it('multiple: the key tells right from wrong', async () => {
    const { body, answerKey } = question(await bundle, 'multiple');
    const [one = '', two = '', three = ''] = keysOf(body['en']?.options);
    expect(answerKey).toEqual({ type: 'multiple', correct: [one, two], wrong: [three] });
  });

  it('match: right sides with the same words are one target; distractors are targets nobody wants', async () => {
    const { body, answerKey } = question(await bundle, 'match');
    const { options, targets } = body['en'] ?? {};
    expect(targets?.map(({ text }) => text).sort()).toEqual(['Before', 'During', 'Never']);
    const before = keyOf(targets, 'Before');
    expect(answerKey).toEqual({
      type: 'match',
      pairs: {
        [keyOf(options, 'Register')]: [before],
        [keyOf(options, 'Warn')]: [keyOf(targets, 'During')],
        [keyOf(options, 'Rehearse')]: [before],
      },
    });
  });

  it('order: the items are never listed in the right order', async () => {
    const { body, answerKey } = question(await bundle, 'order');
    const options = body['en']?.options;
    const right = [keyOf(options, 'First'), keyOf(options, 'Second'), keyOf(options, 'Third')];
    expect(answerKey).toEqual({ type: 'order', order: right });
    expect(keysOf(options)).not.toEqual(right);
  });

  it('short text: an answer in any language is accepted', async () => {
    expect(question(await bundle, 'short-text').answerKey).toEqual({
      type: 'short-text',
      accepted: ['salvoconducto', 'emergency travel document'],
    });
  });

  it('cloze: the text is cut at its blanks, spaces kept', async () => {
    const { body, answerKey } = question(await bundle, 'cloze');
    const cloze = body['en']?.cloze ?? [];
    const choice = cloze[1];
    if (!choice || typeof choice === 'string' || !choice.options)
      throw new Error('the first blank is a choice');
    expect(cloze).toEqual([
      'The State of ',
      { blank: '1', options: choice.options, numeric: false },
      ' helps <strong>its</strong> nationals with a ',
      { blank: '2', options: null, numeric: false },
      ' within ',
      { blank: '3', options: null, numeric: true },
      ' hours.',
    ]);
    expect(answerKey).toEqual({
      type: 'cloze',
      blanks: {
        1: { kind: 'choice', correct: keyOf(choice.options, 'origin') },
        2: { kind: 'text', accepted: ['salvoconducto', 'travel paper'] },
        3: { kind: 'numeric', answer: 36, tolerance: 0 },
      },
    });
  });
});

describe('a gap', () => {
  it('keeps the no-break spaces beside it, as before the signs of French', () =>
    withCourse(
      {
        'modules/01-first/pools/m1.yaml': replace(
          'within [[3]] hours.',
          'within\u00a0[[3]]\u202f; or later.',
        ),
      },
      async (folder) => {
        const { questions } = activity(await bundleOf(folder), 'quiz', 'm1-quiz');
        const cloze = questions.find(({ type }) => type === 'cloze')?.body['en']?.cloze ?? [];
        expect([cloze.at(-3), cloze.at(-1)]).toEqual([' within\u00a0', '\u202f; or later.']);
      },
    ));
});

describe('overlays', () => {
  async function withOverlay(
    files: Record<string, string>,
    use: (overlay: string) => Promise<void>,
  ): Promise<void> {
    const overlay = await mkdtemp(join(tmpdir(), 'overlay-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(overlay, path)), { recursive: true });
      await writeFile(join(overlay, path), text);
    }
    await use(overlay).finally(() => rm(overlay, { recursive: true }));
  }

  it('replace the file at the same path', async () => {
    const path = 'glossary.yaml';
    const text = '- { key: consular-register, term: { es: x, en: y }, definition: { es: x, en: y } }';
    await withOverlay({ [path]: text }, async (overlay) => {
      expect((await bundleOf(validCourse, [overlay])).glossary[0]?.term).toEqual({ es: 'x', en: 'y' });
    });
  });

  it('are named when the fault is theirs', async () => {
    await withOverlay({ 'glossary.yaml': '- { key: x }' }, async (overlay) => {
      const { problems } = await readCourse(validCourse, { overlays: [overlay] });
      const own = problems.filter(({ file }) => file === 'glossary.yaml');
      expect(own.map((problem) => problem.overlay)).toEqual([overlay, overlay]);
      expect(problems.find(({ file }) => file !== 'glossary.yaml')).not.toHaveProperty('overlay');
    });
  });
});

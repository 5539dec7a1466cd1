import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type CourseReading, readCourse } from '../read-course.ts';
import { validCourse } from '../spec-course.ts';
import {
  addPart,
  copiedCourse,
  type Maker,
  newCourse,
  newUnit,
  type PartOrder,
  unitHead,
  unitOf,
  vouchedUnit,
} from './making.ts';

const maker = (locales: readonly string[]): Maker => ({
  locales,
  say: (word, locale) => `Write the ${word} here (${locale}).`,
  newId: randomUUID,
});

async function readingOf(files: ReadonlyMap<string, string>): Promise<CourseReading> {
  const folder = await mkdtemp(join(tmpdir(), 'course-'));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await readCourse(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const begun = (locales: readonly string[], title: Record<string, string>): Map<string, string> => {
  const order = { uuid: randomUUID(), key: 'first-aid', title };
  return new Map(newCourse(maker(locales), order).map(({ path, text }) => [path, text]));
};

describe('a new course', () => {
  it.each([
    ['in one language', ['fr'], { fr: 'Premiers secours\u202f: l’essentiel' }],
    ['in three', ['es', 'en', 'fr'], { es: 'Primeros auxilios', en: 'First aid', fr: 'Premiers secours' }],
    ['with a title that YAML would read otherwise', ['en', 'es'], { en: "yes: 'no' # 1", es: '[a] {b}' }],
  ])('can be published from the first moment, %s', async (_name, locales, title) => {
    const { problems, bundle, stale } = await readingOf(begun(locales, title));
    expect(problems).toEqual([]);
    expect(stale).toEqual([]);
    expect(bundle).toMatchObject({ key: 'first-aid', source: locales[0], locales, title });
    expect(bundle?.modules.map(({ activities }) => activities.length)).toEqual([1]);
  });

  it('has its title in the language of the source where another is missing', async () => {
    const { bundle } = await readingOf(begun(['es', 'en'], { es: 'Primeros auxilios' }));
    expect(bundle?.title).toEqual({ es: 'Primeros auxilios', en: 'Primeros auxilios' });
  });
});

describe('a part that is added', () => {
  const languages = maker(['es', 'en']);
  const add = (files: Map<string, string>, kind: PartOrder['kind'], title: string) => {
    const module = kind === 'module' ? null : (moduleNames(files)[0] ?? '');
    const path = module === null ? 'course.yaml' : `modules/${module}/module.yaml`;
    const keys = new Set(
      [...files.values()].flatMap((text) => [...text.matchAll(/^key: (\S+)/gm)].map(([, key]) => key ?? '')),
    );
    const made = addPart(languages, {
      kind,
      title: { es: title },
      module,
      listedIn: { path, text: files.get(path) ?? '' },
      paths: new Set(files.keys()),
      keys,
    });
    if (!made) throw new Error('nothing was made');
    for (const each of [...made.files, made.listed]) files.set(each.path, each.text);
    return made;
  };
  const moduleNames = (files: ReadonlyMap<string, string>): string[] =>
    [...files.keys()].flatMap((path) => /^modules\/([^/]+)\/module\.yaml$/.exec(path)?.[1] ?? []);

  it('is listed where it belongs, and the course can be published', async () => {
    const files = begun(['es', 'en'], { es: 'Auxilios' });
    const opened = [
      add(files, 'lesson', 'La alerta'),
      add(files, 'lesson', 'La alerta'),
      add(files, 'quiz', 'Prueba'),
      add(files, 'quiz', 'Otra prueba'),
      add(files, 'module', 'Después'),
      add(files, 'module', '¿?'),
    ].map(({ opens }) => opens);
    const [first = ''] = moduleNames(files);
    expect(opened).toEqual([
      `modules/${first}/lessons/02-la-alerta/es.md`,
      `modules/${first}/lessons/03-la-alerta/es.md`,
      `modules/${first}/quiz.yaml`,
      `modules/${first}/quiz-2.yaml`,
      'modules/02-despues/module.yaml',
      'modules/03/module.yaml',
    ]);
    const { problems, bundle } = await readingOf(files);
    expect(problems).toEqual([]);
    const kinds = bundle?.modules.map(({ activities }) => activities.map(({ kind }) => kind));
    expect(kinds).toEqual([['lesson', 'lesson', 'lesson', 'quiz', 'quiz'], ['lesson'], ['lesson']]);
  });

  it('leaves every other byte of the list as it was', () => {
    const files = begun(['es', 'en'], { es: 'Auxilios' });
    const [first = ''] = moduleNames(files);
    const path = `modules/${first}/module.yaml`;
    files.set(path, `# Ours.\r\n${(files.get(path) ?? '').replaceAll('\n', '\r\n')}`);
    const before = files.get(path) ?? '';
    const { listed } = add(files, 'lesson', 'Dos');
    expect(listed.text).toBe(before.replace(/\r\n$/, '\r\n  - lesson: 02-dos\r\n'));
  });

  it('is not made where its list cannot be read', () => {
    const listedIn = { path: 'course.yaml', text: 'modules: [a\n' };
    const order = { kind: 'module', title: { es: 'A' }, module: null, paths: new Set<string>() } as const;
    expect(addPart(languages, { ...order, listedIn, keys: new Set() })).toBeNull();
  });
});

describe('a course that is copied', () => {
  const uuids = (text: string): string[] => text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];

  it('has every uuid anew, one for all languages of a text, and is as whole as it was', async () => {
    const texts = new Map<string, string>();
    for (const path of await readdir(validCourse, { recursive: true }))
      if (/\.(md|yaml)$/.test(path)) texts.set(path, await readFile(join(validCourse, path), 'utf8'));
    const uuid = randomUUID();
    const copy = copiedCourse(texts, { uuid, key: 'copy', title: { es: 'Copia' }, newId: randomUUID });
    if (!copy) throw new Error('nothing was copied');
    const before = new Set([...texts.values()].flatMap(uuids));
    const after = [...texts].map(([path, text]) => copy.get(path) ?? text);
    expect(after.flatMap(uuids).filter((id) => before.has(id))).toEqual([]);
    expect(new Set(after.flatMap(uuids)).size).toBe(before.size);
    expect(copy.get('course.yaml')).toMatch(new RegExp(`^uuid: ${uuid}$`, 'm'));
    expect(copy.get('course.yaml')).toMatch(/^key: copy$/m);
    const lessons = [...copy].filter(([path]) => /lessons\/[^/]+\/..\.md$/.test(path));
    expect(new Set(lessons.flatMap(([, text]) => uuids(text))).size).toBe(lessons.length / 2);
  });

  it('is none without a course.yaml that can be read', () => {
    const order = { uuid: randomUUID(), key: 'copy', title: {}, newId: randomUUID };
    expect(copiedCourse(new Map([['course.yaml', 'uuid: [']]), order)).toBeNull();
    expect(copiedCourse(new Map(), order)).toBeNull();
  });
});

describe('a country unit', () => {
  const vouching = { owner: 'Dirección: consular', reviewed: '2026-12-01', validUntil: '2027-06-01' };

  it('is made in every language, says what is missing, and can be published', async () => {
    const files = begun(['es', 'en'], { es: 'Auxilios' });
    const made = newUnit(maker(['es', 'en']), { country: 'CR', lesson: 'm1-1', ...vouching });
    for (const { path, text } of made) files.set(path, text);
    expect(made.map(({ path }) => unitOf(path))).toEqual([
      { country: 'CR', lesson: 'm1-1', locale: 'es' },
      { country: 'CR', lesson: 'm1-1', locale: 'en' },
    ]);
    expect(unitHead(made[0]?.text ?? '')).toEqual({ ...vouching, missing: 1 });
    const { problems, bundle, stale } = await readingOf(files);
    expect(problems).toEqual([]);
    expect(stale).toEqual([]);
    expect(bundle?.countryUnits).toHaveLength(1);
  });

  it('is vouched for anew, and no other byte of it changes', () => {
    const text =
      '---\r\nuuid: a # one\r\nowner: "Antes"\r\nreviewed: 2026-01-01\r\nvalid-until: 2026-07-01\r\n---\r\n\r\n:missing[a] :missing[b]\r\n';
    expect(vouchedUnit(text, vouching)).toBe(
      text
        .replace('"Antes"', '"Dirección: consular"')
        .replace('2026-01-01', '2026-12-01')
        .replace('2026-07-01', '2027-06-01'),
    );
    expect(unitHead(text).missing).toBe(2);
  });

  it('is not changed where its front matter cannot be read', () => {
    expect(vouchedUnit('---\nowner: [\n---\n', vouching)).toBeNull();
    expect(vouchedUnit('no front matter', vouching)).toBeNull();
    expect(unitHead('no front matter')).toEqual({ owner: '', reviewed: '', validUntil: '', missing: 0 });
  });
});

import { slugOf } from '../texts/slug.ts';
import { newLesson } from './new-lesson.ts';
import { inAll, type Maker, type NewFile, type Texts, wordIn } from './starting-words.ts';
import { yamlOf } from './yaml-of.ts';

/** `03` */
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The name of a folder: its number, and words of its title. */
export function folderName(maker: Maker, number: number, title: Texts): string {
  const [source = ''] = maker.locales;
  const slug = slugOf(inAll(maker, title)[source] ?? '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug === '' ? twoDigits(number) : `${twoDigits(number)}-${slug}`;
}

/** A module with an outcome and a lesson to begin with. */
export function newModule(
  maker: Maker,
  { name, key, lessonKey, title }: { name: string; key: string; lessonKey: string; title: Texts },
): NewFile[] {
  const folder = `modules/${name}`;
  const lesson = wordIn(maker, 'lesson');
  const first = folderName(maker, 1, lesson);
  const outcome = `${key}-lo1`;
  const module = yamlOf({
    uuid: maker.newId(),
    key,
    title: inAll(maker, title),
    summary: wordIn(maker, 'moduleSummary'),
    minutes: { core: 5, extended: 0 },
    outcomes: [{ key: outcome, text: wordIn(maker, 'outcome') }],
    activities: [{ lesson: first }],
  });
  return [
    { path: `${folder}/module.yaml`, text: module },
    ...newLesson(maker, {
      folder: `${folder}/lessons/${first}`,
      key: lessonKey,
      title: lesson,
      outcomes: [outcome],
    }),
  ];
}

import { readableFields } from '../editing/plain-values.ts';
import { splitFrontMatter } from '../texts/front-matter.ts';
import { translationStamp } from '../texts/stamp.ts';
import { withStamp } from '../texts/translation-stamp.ts';
import { inAll, type Maker, type NewFile, type Texts } from './starting-words.ts';
import { yamlOf } from './yaml-of.ts';

/** Minutes that a new lesson is said to take. */
const MINUTES = 5;

/** A lesson with one screen, in every language of the course; the translations follow the source as it is. */
export function newLesson(
  maker: Maker,
  { folder, key, title, outcomes = [] }: { folder: string; key: string; title: Texts; outcomes?: string[] },
): NewFile[] {
  const [source = ''] = maker.locales;
  const uuid = maker.newId();
  const titles = inAll(maker, title);
  const textIn = (locale: string): string => {
    const more = locale === source ? { minutes: MINUTES, ...(outcomes.length > 0 && { outcomes }) } : {};
    const front = yamlOf({ uuid, ...(locale === source && { key }), title: titles[locale] ?? '', ...more });
    return `---\n${front}---\n${bodyIn(maker, locale)}`;
  };
  const stamp = translationStamp(textIn(source), true) ?? '';
  return maker.locales.map((locale) => ({
    path: `${folder}/${locale}.md`,
    text: locale === source ? textIn(locale) : (withStamp(textIn(locale), stamp) ?? textIn(locale)),
  }));
}

/** What the text of a lesson says it is; empty where it does not. */
export function lessonHead(text: string): { key: string; title: string } {
  const { key, title } = readableFields(splitFrontMatter(text)?.front ?? '');
  return { key: typeof key === 'string' ? key : '', title: typeof title === 'string' ? title : '' };
}

const bodyIn = ({ say }: Maker, locale: string): string =>
  [
    '',
    `## ${say('screen', locale)}`,
    '',
    say('text', locale),
    '',
    ':::plan',
    say('plan', locale),
    ':::',
    '',
    ':::sources',
    ':::',
    '',
  ].join('\n');

import { inOwnLanguage } from '@campus/content-format/own-language';
import { type Block, type Run } from '@campus/platform/documents/blocks.ts';
import { blocksOf } from '@campus/platform/documents/html-blocks.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import {
  glossaryIn,
  type CountryUnitInLocale,
  type FieldCardText,
  type LessonActivity,
  type LessonText,
  type Outline,
} from '@campus/course';
import { FoundKind, type FindableText } from './search.type.ts';

/** Self-checks are left out: in a search result they would give their answers away. */
const CHECK = /<fieldset class="check"[\s\S]*?<\/fieldset>/g;
/** A citation is a mark for readers; the sources can be found themselves. */
const CITATION = / ?<(a|span) class="cite"[\s\S]*?<\/\1>/g;
const ITEM = /<li\b[^>]*>([\s\S]*?)<\/li>/g;

/** The tags at which words end, cells of tables aside. Attribute values may hold `>`. */
const BLOCKS =
  'aside|blockquote|br|details|div|fieldset|figcaption|figure|h\\d|input|label|legend|li|ol|p|section';
const APART = new RegExp(
  `<(?:/?(?:${BLOCKS}|summary|textarea|ul)\\b|span class="field-[a-z]+")(?:"[^"]*"|[^">])*>`,
  'g',
);
/** For a pen: boxes to tick, and lines to write on with the colon before them. */
const BLANKS = /☐|:?\s*_{2,}/g;

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const linesOf = (block: Block): string[] => {
  if (block.kind !== 'table') return 'runs' in block ? [textOf(block.runs)] : [];
  return block.rows.map((row) =>
    row
      .map((cell) => tidy(textOf(cell)))
      .filter(Boolean)
      .join(' · '),
  );
};
const tidy = (text: string): string => text.replaceAll(BLANKS, '').replaceAll(/\s+/g, ' ').trim();

/** The words of a piece of HTML, one block or row a line. */
export const plainText = (html: string): string =>
  blocksOf(html.replaceAll(CHECK, '').replaceAll(CITATION, '').replaceAll(APART, ' </p>'))
    .flatMap(linesOf)
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');

const nowhere = { screenId: null, activityKind: null, text: '' };

/** Titles of all activities, closed ones too, the field cards and the glossary: no gate is in their way. */
export function textsOfCourse(
  outline: Outline,
  cards: readonly FieldCardText[],
  locale: Locale,
): FindableText[] {
  const moduleOf = new Map(outline.modules.map((module) => [module.id, module.titles[locale] ?? module.key]));
  const place = (moduleId: string) => moduleOf.get(moduleId) ?? '';
  return [
    ...outline.activities.map(({ id, kind, key, titles, moduleId }) => ({
      ...nowhere,
      kind: FoundKind.ACTIVITY,
      id,
      activityKind: kind,
      title: titles[locale] ?? key,
      place: place(moduleId),
    })),
    ...cards.map(({ id, moduleId, text }) => ({
      ...nowhere,
      kind: FoundKind.CARD,
      id,
      title: text.title,
      text: plainText(inOwnLanguage(text.html, locale)),
      place: place(moduleId),
    })),
    ...glossaryIn(outline, locale).map(({ key, term, definitionHtml }) => ({
      ...nowhere,
      kind: FoundKind.TERM,
      id: key,
      title: term,
      text: plainText(definitionHtml),
      place: '',
    })),
  ];
}

const sourcesIn = (html: string): string[] => {
  const items = Array.from(html.matchAll(ITEM), ([, item = '']) => plainText(item));
  return (items.length > 0 ? items : [plainText(html)]).filter((source) => source !== '');
};

/** The screens of a lesson, the texts at its end, and its sources. */
export function textsOfLesson({ id }: Pick<LessonActivity, 'id'>, text: LessonText): FindableText[] {
  const here = { ...nowhere, id, place: text.title };
  const end = [text.planHtml, text.extendedHtml].map(plainText).filter((part) => part !== '');
  return [
    ...text.screens.map((screen) => ({
      ...here,
      kind: FoundKind.SCREEN,
      screenId: screen.id,
      title: screen.title,
      text: plainText(screen.html),
    })),
    ...(end.length > 0 ? [{ ...here, kind: FoundKind.SCREEN, title: '', text: end.join('\n') }] : []),
    ...sourcesIn(text.sourcesHtml).map((source) => ({
      ...here,
      kind: FoundKind.SOURCE,
      title: '',
      text: source,
    })),
  ];
}

/** What a country adds, at the end of its lesson. */
export const textsOfUnit = (
  activity: LessonActivity,
  { html, sourcesHtml }: CountryUnitInLocale,
  locale: Locale,
): FindableText[] => {
  const here = { ...nowhere, id: activity.id, title: '', place: activity.titles[locale] ?? activity.key };
  return [
    { ...here, kind: FoundKind.SCREEN, text: plainText(html) },
    ...sourcesIn(sourcesHtml).map((source) => ({ ...here, kind: FoundKind.SOURCE, text: source })),
  ];
};

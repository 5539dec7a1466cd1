import { type LessonText, type OutlineActivity } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { markup, trusted, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { belowOf, type CoursePage } from '../page/course-address.ts';
import { footOf } from '../page/page-foot.ts';
import { framed, nothing, section } from '../page/page-frame.ts';
import { wayOn } from '../page/way-on.ts';
import { publicWords } from '../words/public.words.ts';
import { readableHtml } from './readable-html.ts';

/** A lesson that is read without an account, in the language it has. */
export interface TriedLesson {
  activity: OutlineActivity;
  text: LessonText;
  /** Of the text. */
  locale: Locale;
}

const written = (html: string, id: string, title: string): Html =>
  html === ''
    ? nothing
    : section(id, title, markup`<div class="course">${trusted(readableHtml(html))}</div>`);

function termsOf({ text }: TriedLesson, locale: Locale): Html {
  if (text.terms.length === 0) return nothing;
  const rows = text.terms.map(
    ({ key, term, definitionHtml }) =>
      markup`<div id="term-${key}"><dt>${term}</dt><dd>${trusted(readableHtml(definitionHtml))}</dd></div>`,
  );
  return section('terms', publicWords(locale)('tryout.terms'), markup`<dl class="facts">${rows}</dl>`);
}

/** The core of a lesson on one page, as it is printed: every screen, what it asks for the plan, its sources. */
export function lessonPage(page: CoursePage, lesson: TriedLesson, locale: Locale): string {
  const { course, publicUrl } = page;
  const say = publicWords(locale);
  const { activity, text } = lesson;
  const { outline } = course;
  const module = outline.find(activity.id)?.module;
  const place = say('tryout.lesson.place', {
    module: module ? titleIn(module.titles, locale) : '',
    minutes: activity.minutes,
  });
  const screens = text.screens.map(({ title, html }, at) => written(html, `screen-${at + 1}`, title));
  const more = text.extendedHtml === '' ? nothing : markup`<p>${say('tryout.lesson.more')}</p>`;
  const body = markup`<p class="place"><a href="/${locale}${belowOf(page)}">${titleIn(outline.titles, locale)}</a></p><h1 lang="${lesson.locale}">${text.title}</h1><p class="soft">${place}</p><p class="note">${say('tryout.kept')}</p>
<div lang="${lesson.locale}">${screens}${written(text.planHtml, 'plan', say('tryout.plan'))}</div>
${section('on', say('tryout.on'), markup`${more}${wayOn(page, locale, 'lesson')}`)}
<div lang="${lesson.locale}">${termsOf(lesson, locale)}${written(text.sourcesHtml, 'sources', say('tryout.sources'))}</div>`;
  return framed({
    locale,
    publicUrl,
    below: belowOf(page, '/lesson'),
    title: text.title,
    description: say('tryout.lesson.about', { lesson: text.title, course: titleIn(outline.titles, locale) }),
    body,
    foot: footOf(course, locale),
  });
}

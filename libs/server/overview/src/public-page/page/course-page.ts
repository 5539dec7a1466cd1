import { titleIn } from '@campus/delivery';
import { type OutlineModule } from '@campus/course';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { inScript, markup, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { courseData } from '../course-data.ts';
import { publicWords } from '../words/public.words.ts';
import { tryRow } from './way-on.ts';
import { belowOf, type CoursePage } from './course-address.ts';
import { factsOf, takenHome } from './course-facts.ts';
import { editionList } from './edition-list.ts';
import { footOf } from './page-foot.ts';
import { facts, framed, marked, nothing, section, signIn } from './page-frame.ts';

function moduleDetails(module: OutlineModule, locale: Locale): Html {
  const say = publicWords(locale);
  const outcomes = module.outcomes.map(({ text }) => titleIn(text, locale));
  const able = outcomes.length > 0 ? markup`<p>${say('modules.able')}</p>${marked(outcomes)}` : nothing;
  return markup`<details><summary><b>${titleIn(module.titles, locale)}</b><span>${say('facts.minutes', { minutes: module.minutesCore })}</span></summary><div class="inside"><p>${titleIn(module.summaries, locale)}</p>${able}</div></details>`;
}

/** The whole page of a course for somebody who knows nothing of it yet. */
export function coursePage(page: CoursePage, locale: Locale): string {
  const { course, others, isFirst, publicUrl } = page;
  const say = publicWords(locale);
  const { outline } = course;
  const title = titleIn(outline.titles, locale);
  const summary = titleIn(outline.summaries, locale);
  const more = others.map(
    (other, at) =>
      markup`<li><a href="/${locale}${belowOf({ course: other, isFirst: !isFirst && at === 0 })}">${titleIn(other.outline.titles, locale)}</a></li>`,
  );
  const body = markup`<h1>${title}</h1><p class="lead">${summary}</p>${tryRow(page, locale)}${facts(factsOf(course, locale))}
${section('takes', say('takes.title'), marked(takenHome(course, locale)))}
${section('study', say('study.title'), markup`<p>${say('study.text')}</p>`)}
${section('modules', say('modules.title'), markup`${outline.modules.map((module) => moduleDetails(module, locale))}`)}
${editionList(course.editions, locale)}
${more.length > 0 ? section('others', say('others.title'), markup`<ul class="plain">${more}</ul>`) : nothing}`;
  return framed({
    locale,
    publicUrl,
    below: belowOf(page),
    title,
    description: summary,
    head: markup`<script type="application/ld+json">${inScript(courseData(page, locale))}</script>`,
    body,
    foot: footOf(course, locale),
  });
}

/** While no course is published. */
export function emptyPage(publicUrl: string, locale: Locale): string {
  const say = publicWords(locale);
  const text = say('none.text');
  return framed({
    locale,
    publicUrl,
    below: '',
    title: text,
    description: text,
    body: markup`<h1>${campusName[locale]}</h1><p class="lead">${text}</p><p class="lead">${signIn(locale, 'button')}</p>`,
    foot: footOf(null, locale),
  });
}

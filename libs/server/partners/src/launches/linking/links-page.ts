import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Html, markup, trusted } from '@campus/platform/documents/html.ts';
import { type BrowserMark } from '../login/browser-mark.ts';
import { hidden, launchPage, paragraph, stated, SUBMIT_AT_ONCE } from '../pages/launch-page.ts';
import { launchesWords } from '../words/launches.words.ts';
import { type OfferedCourse, type OfferedLink } from './offered-links.ts';

interface Asked {
  platform: string;
  /** The request, signed. */
  request: string;
  courses: readonly OfferedCourse[];
  takesSeveral: boolean;
  takesLines: boolean;
  /** False: the course of the platform leads nowhere yet. */
  isTied: boolean;
  /** They pressed the button and had picked nothing. */
  isEmpty: boolean;
  mark: BrowserMark;
}

/** Somebody who teaches on a platform picks what of the course it links. */
export function linksPage(locale: Locale, asked: Asked): string {
  const say = launchesWords(locale);
  const { platform, request, courses, takesSeveral, takesLines, isTied, isEmpty, mark } = asked;
  const kind = trusted(takesSeveral ? 'checkbox' : 'radio');
  const wholes: Partial<Record<OfferedLink['kind'], string>> = {
    course: say('linking.wholeCourse'),
    module: say('linking.wholeModule'),
  };
  const named = ({ title, kind: of }: OfferedLink): Html =>
    of === 'course' || of === 'module'
      ? markup`${title}`
      : markup`${title} <span class="soft">${say(`linking.kind.${of}`)}</span>`;
  const choice = (link: OfferedLink): Html => {
    const words = wholes[link.kind] ?? named(link);
    return markup`<label class="pick"><input type="${kind}" name="link" value="${link.value}"><span>${words}</span></label>`;
  };
  const body = courses.map(({ course, modules }) => [
    markup`<h2>${course.title}</h2>`,
    choice(course),
    ...modules.map(
      ({ module, activities }) =>
        markup`<fieldset><legend>${module.title}</legend>${choice(module)}<details><summary>${say('linking.activities', { count: activities.length })}</summary>${activities.map(choice)}</details></fieldset>`,
    ),
  ]);
  const columns = markup`<label class="pick"><input type="checkbox" name="columns" value="yes" checked><span>${say('linking.columns')}</span></label>`;
  const foot = [
    ...(takesLines ? [columns] : []),
    markup`<p><button>${say('linking.add')}</button> <button class="second" name="cancel" value="yes">${say('linking.cancel')}</button></p>`,
  ];
  return launchPage(locale, say('linking.title'), [
    ...(isEmpty ? [markup`<p class="fault" role="alert">${say('linking.empty')}</p>`] : []),
    paragraph(say(takesSeveral ? 'linking.text' : 'linking.textOne', { platform })),
    ...(isTied ? [] : [paragraph(say('linking.notTied', { platform }))]),
    courses.length
      ? markup`<form action="/lti/links" method="post">${hidden('request', request)}${stated(mark)}${body.flat()}${foot}</form>`
      : paragraph(say('linking.none')),
  ]);
}

/** The answer goes to the platform by the browser: at once where scripts run, else by a button. */
export function answerPage(
  locale: Locale,
  { answerUrl, answer }: { answerUrl: string; answer: string },
): string {
  const say = launchesWords(locale);
  return launchPage(locale, say('linking.answer.title'), [
    paragraph(say('linking.answer.text')),
    markup`<form action="${answerUrl}" method="post">${hidden('JWT', answer)}<button>${say('linking.answer.go')}</button></form>`,
    markup`<script>${trusted(SUBMIT_AT_ONCE)}</script>`,
  ]);
}

/** Whoever only learns in a course links nothing in it. */
export function notTeacherPage(locale: Locale, platform: string): string {
  const say = launchesWords(locale);
  return launchPage(locale, say('linking.notTeacher.title'), [
    paragraph(say('linking.notTeacher.text', { platform })),
  ]);
}

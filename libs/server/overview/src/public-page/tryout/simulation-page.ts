import { type OutlineActivity } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { type Script, type Standing, storyOf } from '@campus/scenario-engine';
import { markup, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { belowOf, type CoursePage } from '../page/course-address.ts';
import { footOf } from '../page/page-foot.ts';
import { framed, nothing, section } from '../page/page-frame.ts';
import { wayOn } from '../page/way-on.ts';
import { publicWords } from '../words/public.words.ts';
import {
  consequence,
  courseHtml,
  debrief,
  decisions,
  gaugeLegend,
  gaugeList,
  line,
} from './simulation-parts.ts';
import { stepsIn } from './simulation-place.ts';

/** A simulation that is played without an account, in the language it has. */
export interface TriedSimulation {
  activity: OutlineActivity;
  script: Script;
  /** Of the texts. */
  locale: Locale;
  /** Null: before the story. */
  place: Standing | null;
}

/** Where the page of these choices is, under the language. */
function belowAfter(page: CoursePage, steps: string): string {
  const path = belowOf(page, '/simulation');
  return `${path}${path.includes('?') ? '&' : '?'}steps=${encodeURIComponent(steps).replaceAll('%2C', ',')}`;
}

const addressAfter = (page: CoursePage, locale: Locale, steps: string): string =>
  `/${locale}${belowAfter(page, steps)}`;

/** What it is about, what it measures, and the way into the story. */
function start(page: CoursePage, { script, activity }: TriedSimulation, locale: Locale): Html {
  const say = publicWords(locale);
  const { texts, rules } = script;
  const notice = texts.notice ? markup`<p class="note warn">${texts.notice}</p>` : nothing;
  return markup`<p class="soft">${say('simulation.facts', { minutes: activity.minutes })}</p><p class="note">${say('simulation.kept')}</p>${notice}
${section('briefing', say('simulation.briefing'), courseHtml(texts.briefing))}
<p class="row on"><a class="button" href="${addressAfter(page, locale, '')}">${say('simulation.start')}</a></p>
${section('gauges', say('simulation.gauges'), gaugeLegend(rules.gauges, locale))}`;
}

/** A moment of the story with what may be decided there: every choice is a link to what comes of it. */
function moment(page: CoursePage, script: Script, place: Standing, locale: Locale): Html {
  const say = publicWords(locale);
  const node = script.texts.nodes[place.at];
  if (!node) return nothing;
  const steps = stepsIn(place.path);
  const choices = place.offered.map(
    (key) =>
      markup`<li><a class="choice" href="${addressAfter(page, locale, steps ? `${steps},${key}` : key)}">${line(node.choices[key]?.text ?? '')}</a></li>`,
  );
  const also = place.also.map((key) => courseHtml(node.also[key] ?? ''));
  return section(
    'now',
    node.title,
    markup`<p class="soft">${node.clock}</p>${courseHtml(node.html)}${also}${gaugeList(place.gauges, locale)}<h3>${say('simulation.decide')}</h3><ul class="plain">${choices}</ul>`,
  );
}

function ending(page: CoursePage, { script }: TriedSimulation, place: Standing, locale: Locale): Html {
  const say = publicWords(locale);
  const story = storyOf(script, place.path);
  const end = script.texts.endings[place.at];
  const back = (steps: number) => addressAfter(page, locale, stepsIn(place.path.slice(0, steps)));
  const outcome = section(
    'end',
    end?.title ?? '',
    markup`${courseHtml(end?.html ?? '')}<h3>${say('simulation.outcome')}</h3><p class="soft">${say('simulation.outcome.since')}</p>${gaugeList(place.gauges, locale, script.rules.gauges)}`,
  );
  return markup`${outcome}${decisions(story, back, locale)}${debrief(script, story, locale)}${section('on', say('tryout.on'), wayOn(page, locale, 'scenario'))}`;
}

function story(page: CoursePage, tried: TriedSimulation, place: Standing, locale: Locale): Html {
  const last = storyOf(tried.script, place.path).at(-1);
  const before = last ? consequence(last, locale) : nothing;
  return markup`${before}${place.isEnded ? ending(page, tried, place, locale) : moment(page, tried.script, place, locale)}`;
}

/** One page for each place of the story. Only its start is for search engines. */
export function simulationPage(page: CoursePage, tried: TriedSimulation, locale: Locale): string {
  const { course, publicUrl } = page;
  const { place, script } = tried;
  const title = script.texts.title;
  const home = markup`<p class="place"><a href="/${locale}${belowOf(page)}">${titleIn(course.outline.titles, locale)}</a></p><h1 lang="${tried.locale}">${title}</h1>`;
  return framed({
    locale,
    publicUrl,
    below: belowOf(page, '/simulation'),
    title,
    description: publicWords(locale)('simulation.about', {
      simulation: title,
      course: titleIn(course.outline.titles, locale),
    }),
    ...(place && {
      here: belowAfter(page, stepsIn(place.path)),
      head: markup`<meta name="robots" content="noindex">`,
    }),
    body: markup`${home}${place ? story(page, tried, place, locale) : start(page, tried, locale)}`,
    foot: footOf(course, locale),
  });
}

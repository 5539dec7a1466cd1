import { type Gauges, gauges, readingsOf, type Script, type Told } from '@campus/scenario-engine';
import { markup, trusted, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { nothing, section } from '../page/page-frame.ts';
import { publicWords } from '../words/public.words.ts';
import { readableHtml } from './readable-html.ts';

export const courseHtml = (html: string): Html =>
  markup`<div class="course">${trusted(readableHtml(html))}</div>`;

/** Words that stand in a line: HTML of the course without paragraphs. */
export const line = (html: string): Html => trusted(readableHtml(html));

/** Each gauge in words; with `before` only those that moved. */
export function gaugeList(now: Gauges, locale: Locale, before: Gauges | null = null): Html {
  const say = publicWords(locale);
  const moved = before ? gauges.filter((gauge) => now[gauge] !== before[gauge]) : gauges;
  if (moved.length === 0) return nothing;
  const words = moved.map((gauge) => {
    const values = { gauge: say(`gauge.${gauge}`), value: now[gauge] };
    if (!before) return say('gauge.now', values);
    const change = Math.abs(now[gauge] - before[gauge]);
    return now[gauge] > before[gauge]
      ? say('gauge.up', { ...values, change })
      : say('gauge.down', { ...values, change });
  });
  return markup`<ul class="terms soft">${words.map((each) => markup`<li>${each}</li>`)}</ul>`;
}

/** Before the story: what each gauge measures. */
export function gaugeLegend(now: Gauges, locale: Locale): Html {
  const say = publicWords(locale);
  const rows = gauges.map(
    (gauge) =>
      markup`<div><dt>${say('gauge.now', { gauge: say(`gauge.${gauge}`), value: now[gauge] })}</dt><dd>${say(`gauge.${gauge}.means`)}</dd></div>`,
  );
  return markup`<p>${say('simulation.gauges.lead')}</p><dl class="facts">${rows}</dl>`;
}

/** What was decided, and what came of it. */
export const consequence = (told: Told, locale: Locale): Html =>
  section(
    'then',
    publicWords(locale)('simulation.then'),
    markup`<p class="note"><b>${publicWords(locale)('simulation.decided')}</b> ${line(told.choice.text)}</p>${courseHtml(told.choice.consequence)}${gaugeList(told.after, locale, told.before)}`,
  );

/** Every decision with a link back to it. */
export function decisions(
  story: readonly Told[],
  addressOf: (steps: number) => string,
  locale: Locale,
): Html {
  const say = publicWords(locale);
  const items = story.map(
    ({ number, node, choice }) =>
      markup`<li><span class="soft">${node.title} (${node.clock})</span><br>${line(choice.text)} <a href="${addressOf(number - 1)}" aria-label="${say('simulation.again.at', { title: node.title })}">${say('simulation.again')}</a></li>`,
  );
  return section('path', say('simulation.path'), markup`<ol class="marks">${items}</ol>`);
}

/** What each guideline asked for, with the advice to the decisions that touched it. */
export function debrief(script: Script, story: readonly Told[], locale: Locale): Html {
  const say = publicWords(locale);
  const { texts } = script;
  const readings = readingsOf(script, story).map(({ guideline, comments }) => {
    const title = texts.debrief.titles[guideline];
    const own = comments
      .filter(({ under }) => under === guideline)
      .map(({ told }) => markup`<li><b>${line(told.choice.text)}</b><br>${line(told.choice.advice)}</li>`);
    return markup`<details><summary><b>${title ? `${guideline} · ${title}` : guideline}</b></summary><div class="inside">${courseHtml(texts.debrief.guidelines[guideline] ?? '')}${own.length > 0 ? markup`<ul class="marks">${own}</ul>` : nothing}</div></details>`;
  });
  const real = markup`${courseHtml(texts.debrief.html)}${texts.debrief.sources ? courseHtml(texts.debrief.sources) : nothing}`;
  return markup`${section('debrief', say('simulation.debrief'), markup`<p class="soft">${say('simulation.debrief.lead')}</p>${readings}`)}${section('case', say('simulation.case'), real)}`;
}

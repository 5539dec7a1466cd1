import {
  begin,
  choose,
  type Gauge,
  gauges,
  type Gauges,
  type ScenarioRules,
  type ScenarioTexts,
  type Step,
} from '@campus/scenario-engine';

interface Script {
  rules: ScenarioRules;
  texts: ScenarioTexts;
}

interface Told {
  number: number;
  clock: string;
  title: string;
  choiceHtml: string;
  consequenceHtml: string;
  adviceHtml: string;
  moves: { gauge: Gauge; by: number }[];
  isTakenOver: boolean;
}

export interface ToldPath {
  decisions: Told[];
  standing: { gauge: Gauge; before: number; after: number }[];
  /** Title of the ending it has reached. */
  ending: string | null;
}

/** What moved, the largest cost first, then the largest gain. */
const movesBetween = (before: Gauges, after: Gauges) =>
  gauges
    .map((gauge) => ({ gauge, by: after[gauge] - before[gauge] }))
    .filter(({ by }) => by !== 0)
    .sort((one, other) =>
      one.by < 0 && other.by < 0 ? one.by - other.by : one.by < 0 ? -1 : other.by - one.by,
    );

/** A path in words: every decision beside what it cost. It ends where the rules no longer know it. */
export function toldPath({ rules, texts }: Script, path: readonly Step[], forkedAt: number): ToldPath {
  const start = begin(rules);
  const decisions: Told[] = [];
  let standing = start;
  for (const [index, { node, choice }] of path.entries()) {
    const next = standing.at === node ? choose(rules, standing, choice) : null;
    const words = texts.nodes[node];
    const chosen = words?.choices[choice];
    if (!next || !chosen) break;
    decisions.push({
      number: index + 1,
      clock: words.clock,
      title: words.title,
      choiceHtml: chosen.text,
      consequenceHtml: chosen.consequence,
      adviceHtml: chosen.advice,
      moves: movesBetween(standing.gauges, next.gauges),
      isTakenOver: index < forkedAt,
    });
    standing = next;
  }
  return {
    decisions,
    standing: gauges.map((gauge) => ({
      gauge,
      before: start.gauges[gauge],
      after: standing.gauges[gauge],
    })),
    ending: standing.isEnded ? (texts.endings[standing.at]?.title ?? null) : null,
  };
}

import {
  figureOf,
  groups,
  type Figure,
  type Figures,
  type GroupKey,
  type Indicator,
} from './figures-data.ts';

/** A number above zero, or one that is there and may not be told. */
const isSomething = ({ state, value }: Figure): boolean =>
  state === 'KNOWN'
    ? value !== null && value !== 0
    : state === 'TOO_FEW' || state === 'MIXED' || state === 'NONE';

/** A figure that can be read, if only as zero. */
const isTold = (figure: Figure): boolean => figure.state === 'KNOWN' || isSomething(figure);

export interface GroupThere {
  key: GroupKey;
  /** What is read in it, in the order of display. */
  told: Indicator[];
  /** What would stand in it and has no data yet. */
  untold: Indicator[];
  /** What the campus does not collect at all. */
  uncollected: Indicator[];
}

/** The groups that have something, and of each what there is; the others by their keys. */
export function whatThereIs(figures: Figures): { there: GroupThere[]; missing: GroupKey[] } {
  const there: GroupThere[] = [];
  const missing: GroupKey[] = [];
  for (const { key, indicators } of groups) {
    const own = indicators.flatMap((each) => figureOf(figures, each) ?? []);
    if (own.length === 0) continue;
    if (!own.some(isSomething)) {
      missing.push(key);
      continue;
    }
    const named = (some: Figure[]) => some.map(({ indicator }) => indicator);
    there.push({
      key,
      told: named(own.filter(isTold)),
      untold: named(own.filter((figure) => !isTold(figure) && figure.state !== 'NOT_COLLECTED')),
      uncollected: named(own.filter(({ state }) => state === 'NOT_COLLECTED')),
    });
  }
  return { there, missing };
}

/** Counts of work that is over: as zero in a report they say that nothing came of it. */
const outcomes: readonly Indicator[] = ['COMPLETED', 'ACHIEVED', 'PEOPLE_TRAINED'];

/** Zeros that a report would keep although people take part: often only a step was forgotten. */
export const zerosToKeep = (figures: Figures): Indicator[] =>
  (figureOf(figures, 'ENROLLED')?.value ?? 0) > 0
    ? outcomes.filter((each) => {
        const figure = figureOf(figures, each);
        return figure?.state === 'KNOWN' && figure.value === 0;
      })
    : [];

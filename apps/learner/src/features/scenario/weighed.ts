import { gauges, type Gauge, type Told } from '@campus/scenario-engine';

/** How a decision moved one gauge. */
export interface Move {
  gauge: Gauge;
  by: number;
}

/** What a decision cost and what it gained, the largest move first. */
export const movesOf = ({ before, after }: Pick<Told, 'before' | 'after'>): Move[] =>
  gauges
    .map((gauge) => ({ gauge, by: after[gauge] - before[gauge] }))
    .filter(({ by }) => by !== 0)
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by));

const sumOf = (moves: readonly Move[], counts: (by: number) => boolean) =>
  moves.reduce((sum, { by }) => sum + (counts(by) ? Math.abs(by) : 0), 0);

/**
 * The decisions of a path that are most worth reading: those that cost most; of two with equal cost, the one
 * with more effect. In the order in which they were taken.
 */
export const weighedMost = (story: readonly Told[], count = 3): Told[] =>
  story
    .map((told) => ({ told, moves: movesOf(told) }))
    .sort(
      (one, other) =>
        sumOf(other.moves, (by) => by < 0) - sumOf(one.moves, (by) => by < 0) ||
        sumOf(other.moves, () => true) - sumOf(one.moves, () => true) ||
        one.told.number - other.told.number,
    )
    .slice(0, count)
    .map(({ told }) => told)
    .sort((one, other) => one.number - other.number);

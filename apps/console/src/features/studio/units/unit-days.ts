import type { DataOf, DraftUnits } from '@campus/api-client';

export type Units = DataOf<typeof DraftUnits>['draftUnits'];
export type Unit = Units['units'][number];

/** Days before its last one from which a unit asks for somebody to look at it again. */
const SOON = 30;
const DAY_MS = 86_400_000;

/** `2026-12-01`: so many days after a moment. */
export const dayAfter = (now: number, days: number): string =>
  new Date(now + days * DAY_MS).toISOString().slice(0, 10);

/** Whether a unit still holds: `ending` within a month. */
export function holding({ validUntil }: Pick<Unit, 'validUntil'>, now: number): 'over' | 'ending' | 'holds' {
  if (validUntil < dayAfter(now, 0)) return 'over';
  return validUntil <= dayAfter(now, SOON) ? 'ending' : 'holds';
}

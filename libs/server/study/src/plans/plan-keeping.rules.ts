/** Days for which plans, and the worksheets they are made of, are kept after their edition was closed. */
export const PLAN_DAYS = 90;

/** Authors are told this many days before; no plan is deleted earlier than that after they were told. */
export const TELL_DAYS_BEFORE = 30;

const after = (moment: Date, days: number): Date => new Date(moment.getTime() + days * 86_400_000);

/**
 * The day from which a plan may be deleted; null while its edition is open. `toldAt`: when its author was
 * told, or null. A mail from before the edition was last closed does not count.
 */
export function keptUntil(closedAt: Date | null, toldAt: Date | null, now: Date): Date | null {
  if (!closedAt) return null;
  const goes = after(closedAt, PLAN_DAYS);
  const isTold = toldAt !== null && toldAt >= closedAt;
  const earliest = after(isTold ? toldAt : now, TELL_DAYS_BEFORE);
  return goes > earliest ? goes : earliest;
}

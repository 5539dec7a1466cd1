import { type ItemResult } from '@campus/scorm-format';
import { type ItemRecordRow } from './scorm-records.statements.ts';

type Judged = Pick<ItemRecordRow, 'is_completed' | 'is_passed' | 'score'>;

/** What the items of an attempt add up to, as commits add them up (scorm/standing.sql.ts). */
export function attemptStandingOf(items: readonly Judged[], launchable: number): ItemResult {
  const done = items.filter((item) => item.is_completed).length;
  const judged = items.filter((item) => item.is_completed || item.is_passed).length;
  const said = items.flatMap(({ is_passed }) => is_passed ?? []);
  const scores = items.flatMap(({ score }) => score ?? []);
  const isPassed = said.includes(false) ? false : judged >= launchable && said.length ? true : null;
  return {
    isCompleted: done >= launchable,
    isPassed,
    score: scores.length
      ? Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100
      : null,
  };
}

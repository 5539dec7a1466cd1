import { indicators } from '@campus/figures';
import { choiceOf } from './rosters/roster-query.ts';
import { rosterCount, rosterPage } from './rosters/rosters.statements.ts';
import { gridPage } from './rosters/grid/progress-grid.ts';
import { audienceOf, planOneOff } from './notifications/sending/one-off.statements.ts';
import { previewDue } from './notifications/sending/due.statements.ts';
import { figureEvidence } from './reports/evidence/evidence.statements.ts';
import { dimensionsOf } from './reports/counting/facts.sql.ts';

/**
 * Statements composed from filters, of which there are too many to declare them all: one with every filter set.
 * For the spec that reads all statements of the server.
 */
export function askFamilies(): void {
  const everything = {
    country: 'mx',
    groupId: '0198a000-0000-7000-8000-000000000001',
    status: 'active',
    institutionKind: 'consulate',
    percentFrom: 1,
    percentTo: 99,
    sex: 'not_stated',
  } as const;
  for (const search of ['ana', 'MICIC-2026-0001'])
    for (const sort of ['name', 'progress', 'activity'] as const) {
      const filter = { ...everything, search };
      const query = {
        editionId: everything.groupId,
        filter,
        sort,
        isDescending: true,
        locale: 'fr',
      } as const;
      const choice = choiceOf(query, ['MX'], [everything.groupId]);
      for (const most of [50, 100]) rosterPage(choice, most);
      rosterCount(choice);
      for (const most of [100, 1_000]) gridPage(choice, most);
      audienceOf(choice, { sort: 'why', isDescending: false });
      planOneOff(choice);
    }
  previewDue({ sort: 'why', isDescending: false });
  for (const scope of ['edition', 'country', 'programme'] as const)
    for (const [at, { key }] of indicators.entries()) {
      const parts = [null, ...dimensionsOf[scope]];
      figureEvidence(scope, key, parts[at % parts.length] ?? null, { sort: 'day', isDescending: true });
    }
}

import { statement } from '@campus/platform/database/database.ts';
import { platformRetained } from '@campus/platform/retained.ts';
import { peopleDomain } from '@campus/people';
import { courseDomain } from '@campus/course';
import { authoringDomain } from '@campus/authoring';
import { deliveryDomain } from '@campus/delivery';
import { intakeDomain } from '@campus/intake';
import { studyDomain } from '@campus/study';
import { scormDomain } from '@campus/scorm';
import { certificationDomain } from '@campus/certification';
import { ownRetained } from './own-retained.ts';
import { retentionRules } from './retention.rules.ts';

const below = [
  peopleDomain,
  courseDomain,
  authoringDomain,
  deliveryDomain,
  intakeDomain,
  studyDomain,
  scormDomain,
  certificationDomain,
];
const declared = [...platformRetained, ...below.flatMap((domain) => domain.retained ?? []), ...ownRetained];

/** What each domain declares, in the order in which the rules are shown. */
export const retained = retentionRules.flatMap(({ code }) => declared.filter((one) => one.code === code));

export interface RunRow {
  id: string;
  ran_at: Date;
  told: number;
  taken: Partial<Record<string, number>>;
}

/** One run at a time: a second one then finds nothing left to delete. */
export const runAlone = statement('retention-alone', `select pg_advisory_xact_lock(hashtext('retention'))`);

export const noteRun = statement<object, { id: string; ranAt: Date; told: number; taken: string }>(
  'retention-note-run',
  `insert into retention_run (id, ran_at, told, taken) values (:id, :ranAt, :told, :taken)`,
);

const RUN = `select id, ran_at, told, taken from retention_run`;
export const runById = statement<RunRow>('retention-run', `${RUN} where id = $1`);
export const lastRun = statement<RunRow>(
  'retention-last-run',
  `${RUN} order by ran_at desc, id desc limit 1`,
);

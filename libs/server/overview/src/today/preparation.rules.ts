import { type Preparation } from './preparation.statements.ts';
import { line, type TodayKind, type TodayLine } from './today.rules.ts';

/** What an edition may lack, in the order in which it is prepared. */
export const preparationKinds = [
  'groups_missing',
  'quotas_missing',
  'openings_missing',
  'openings_late',
  'sessions_missing',
  'facilitators_missing',
  'call_missing',
  'call_unopened',
  'links_missing',
  'people_missing',
  'messages_off',
  'closing_due',
] as const satisfies readonly TodayKind[];
type PreparationKind = (typeof preparationKinds)[number];

const isOver = ({ phase }: Preparation) => phase === 'past';

/** Nobody is enrolled, and nobody can enrol themselves. */
const isEmpty = ({ has_people, is_open }: Preparation) => !has_people && !is_open;

/** One rule for each: how much of it is missing; 0: it is there, or this edition needs none. */
const missing: Record<PreparationKind, (edition: Preparation) => boolean | number> = {
  groups_missing: (one) => !isOver(one) && one.groups === 0,
  quotas_missing: (one) => !isOver(one) && one.is_taught && !one.has_quotas,
  openings_missing: (one) => !isOver(one) && one.is_staged && !one.has_openings,
  openings_late: (one) => !isOver(one) && one.late,
  sessions_missing: (one) => !isOver(one) && one.is_taught && !one.has_sessions,
  facilitators_missing: (one) => !isOver(one) && one.is_taught && one.unaccompanied,
  call_missing: (one) => one.is_taught && one.phase === 'coming' && isEmpty(one) && one.calls === 0,
  call_unopened: (one) => !isOver(one) && one.drafts,
  links_missing: (one) => !isOver(one) && one.unsent !== null,
  people_missing: (one) => !isOver(one) && one.is_taught && one.groups > 0 && isEmpty(one) && one.calls === 0,
  messages_off: (one) => !isOver(one) && one.has_people && !one.writes,
  closing_due: isOver,
};

/** What one edition lacks; the same list stands on its own page and with all that waits. */
export const preparationOf = (edition: Preparation): TodayLine[] =>
  preparationKinds.flatMap((kind) => {
    const count = Number(missing[kind](edition));
    const subjectId = kind === 'links_missing' ? edition.unsent : null;
    return count > 0 ? [line(kind, count, edition.edition_id, { subjectId })] : [];
  });

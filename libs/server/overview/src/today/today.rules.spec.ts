import { describe, expect, it } from '@jest/globals';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { inOrder, kindsFor, line, todayKinds, type TodayKind } from './today.rules.ts';

const actor = (...grants: Actor['grants']) => ({ personId: 'p', grants }) as Actor;
const people = {
  learner: actor({ role: 'learner', country: null }),
  donor: actor({ role: 'donor', country: null }),
  trainer: actor({ role: 'trainer', country: null }),
  national: actor({ role: 'coordinator', country: 'MX' }),
  regional: actor({ role: 'coordinator', country: null }),
  administrator: actor({ role: 'administrator', country: null }),
};

const coordinators = 'national regional administrator';
const planners = 'regional administrator';
const staff = 'trainer national regional administrator';
const concern: Record<TodayKind, string> = {
  nominees_to_decide: coordinators,
  nominees_under_review: coordinators,
  seats_to_offer: coordinators,
  nominees_untold: coordinators,
  nominees_unconfirmed: coordinators,
  groups_missing: planners,
  quotas_missing: planners,
  openings_missing: planners,
  openings_late: planners,
  sessions_missing: planners,
  facilitators_missing: coordinators,
  call_missing: planners,
  call_unopened: planners,
  links_missing: coordinators,
  people_missing: coordinators,
  messages_off: planners,
  attempts_used_up: staff,
  deadline_passed: staff,
  never_began: staff,
  silent: staff,
  failing: staff,
  deadline_near: staff,
  questions: 'trainer national regional administrator',
  faults: 'trainer regional administrator',
  plans_to_review: 'trainer national regional',
  remarks: 'trainer national regional administrator',
  addresses_missing: coordinators,
  sessions: staff,
  sheets_missing: staff,
  walk_ins: coordinators,
  late_work: coordinators,
  certificates_to_approve: coordinators,
  certificates_to_propose: coordinators,
  closing_due: planners,
  mails_bounced: coordinators,
  mails_failed: coordinators,
  jobs_failed: 'regional administrator',
};

describe('what waits', () => {
  it.each(Object.entries(concern) as [TodayKind, string][])('%s concerns %s', (kind, names) => {
    const concerned = Object.entries(people).filter(([, one]) => kindsFor(one, false).includes(kind));
    expect(concerned.map(([name]) => name).join(' ')).toBe(names);
  });

  it('in one edition is all of it but what belongs to the whole campus', () => {
    const left = kindsFor(people.regional, true);
    expect(todayKinds.filter((kind) => !left.includes(kind))).toEqual(['remarks', 'jobs_failed']);
  });

  it('stands in the order of kinds, and where nothing waits there is no line', () => {
    const lines = [line('walk_ins', 2, 'e1'), line('silent', 0, 'e1'), line('nominees_to_decide', 1, 'e2')];
    expect(inOrder(lines).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'nominees_to_decide 1',
      'walk_ins 2',
    ]);
  });
});

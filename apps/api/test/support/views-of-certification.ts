import { type ViewCase } from './views-of-people.ts';

const ana = 'from enrolment e where e.person_id = $1';
const decided = (explanation = '{}') => `
  insert into outcome_decision (id, enrolment_id, outcome, explanation, decided_by)
  select $3, e.id, 'completion', '${explanation}', $2 ${ana}`;
const certified = (status: string, expires: string) => `
  insert into certificate (id, serial, code, enrolment_id, decision_id, outcome, status, snapshot, issued_by, expires_on)
  select $3, 'S-1', 'ABCDEFGH1234', e.id, $3, 'completion', '${status}', '{}', $2, ${expires} ${ana}`;
const statusIs = 'select status, basis from certificate_status where id = $3';

const held = `
  insert into outcome_override (id, enrolment_id, kind, reason, decided_by) select $3, e.id, 'hold', 'She died.', $2 ${ana}`;
const withdrawn = 'update outcome_override set withdrawn_at = now(), withdrawn_by = $2 where id = $3';

const batch = (status: string) => `
  insert into certificate_batch (id, edition_id, status, proposed_by) select $3, e.edition_id, '${status}', $2 ${ana}`;
const item = (state: string) => `
  insert into certificate_batch_item (batch_id, enrolment_id, state, explanations, blockers, blocker_codes, differs)
  select $3, e.id, '${state}', '[]', '[]', '{}', false ${ana}`;
const isAwaited = 'select true as is_awaited from awaited_certificate';

export const viewsOfCertification: Record<string, ViewCase[]> = {
  certificate_status: [
    [
      'is issued before its last day',
      [decided(), certified('issued', 'null')],
      statusIs,
      { status: 'issued', basis: 'earned' },
    ],
    [
      'is expired after it, though nobody wrote that down',
      [decided(), certified('issued', `'2020-01-01'`)],
      statusIs,
      { status: 'expired', basis: 'earned' },
    ],
    [
      'stays revoked after it',
      [decided(), certified('revoked', `'2020-01-01'`)],
      statusIs,
      { status: 'revoked', basis: 'earned' },
    ],
  ],
  certificate_in_force: [
    [
      'is one that was issued',
      [decided(), certified('issued', 'null')],
      'select serial from certificate_in_force where id = $3',
      { serial: 'S-1' },
    ],
    [
      'is none that was revoked',
      [decided(), certified('revoked', 'null')],
      'select serial from certificate_in_force where id = $3',
      null,
    ],
  ],
  reached_outcome: [
    [
      'is earned by the rules',
      [decided()],
      'select outcome, is_earned from reached_outcome where id = $3',
      { outcome: 'completion', is_earned: true },
    ],
    [
      'is not earned when it was granted',
      [decided('{"basis": "granted"}')],
      'select outcome, is_earned from reached_outcome where id = $3',
      { outcome: 'completion', is_earned: false },
    ],
    [
      'is none when its certificate was revoked',
      [decided(), certified('revoked', 'null')],
      'select id from reached_outcome where id = $3',
      null,
    ],
  ],
  held_enrolment: [
    ['is held by decision', [held], 'select true as is_held from held_enrolment', { is_held: true }],
    [
      'is free when the decision was withdrawn',
      [held, withdrawn],
      'select true as is_held from held_enrolment',
      null,
    ],
  ],
  decision_in_force: [
    ['is one that nobody withdrew', [held], 'select kind from decision_in_force', { kind: 'hold' }],
    ['is none that was withdrawn', [held, withdrawn], 'select kind from decision_in_force', null],
  ],
  waived_activity: [
    [
      'is one that a decision names',
      [
        `insert into outcome_override (id, enrolment_id, kind, activity_id, reason, decided_by)
         select $3, e.id, 'activity', a.id, 'No link.', $2
           from enrolment e join activity a on a.version_id = e.version_id and a.key = 't2-quiz' where e.person_id = $1`,
      ],
      `select a.key from waived_activity w join activity a on a.id = w.activity_id`,
      { key: 't2-quiz' },
    ],
  ],
  awaited_certificate: [
    ['is approved', [batch('approved'), item('ready')], isAwaited, { is_awaited: true }],
    ['is none that is only proposed', [batch('proposed'), item('ready')], isAwaited, null],
    ['is none that something blocks', [batch('approved'), item('blocked')], isAwaited, null],
  ],
  certificate_proposal: [
    [
      'is of an edition',
      [batch('proposed')],
      'select count(*)::int as proposals from certificate_proposal p join edition ed on ed.id = p.edition_id',
      { proposals: 1 },
    ],
  ],
};

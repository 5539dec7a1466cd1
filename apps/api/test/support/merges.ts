import { mutate, REASON } from './mutations.ts';
import { type TestCampus } from './campus.ts';
import { type Persona } from './personas.ts';

type Asked = Record<string, unknown>;

export const askMerge = (campus: TestCampus, persona: Persona, asked: Asked) =>
  mutate(
    campus.as(persona),
    'askMerge',
    { keepEnrolmentIds: [], reason: REASON, ...asked },
    '... on MergeAsked { changeId }',
  );

/** As if the mailboxes had had their time to answer. */
export const threeDaysLater = (campus: TestCampus, changeId: unknown) =>
  campus.server.sql.query(`update account_change set asked_at = now() - interval '73 hours' where id = $1`, [
    changeId,
  ]);

export const approveMerge = (campus: TestCampus, persona: Persona, changeId: unknown) =>
  mutate(
    campus.as(persona),
    'approveAccountChange',
    { changeId, reason: REASON },
    '... on AccountChangeDecided { personId }',
  );

/** Asked for by one coordinator and approved by another; returns the merge, or what was refused. */
export async function mergedBy(campus: TestCampus, persona: Persona, asked: Asked) {
  const { changeId, ...request } = await askMerge(campus, persona, asked);
  if (request.code) return request;
  await threeDaysLater(campus, changeId);
  const approved = await approveMerge(campus, persona === 'lucia' ? 'admin' : 'lucia', changeId);
  if (approved.code) return approved;
  const { rows } = await campus.server.sql.query<{ id: string }>(
    `select id from account_merge where loser_id = $1 and undone_at is null`,
    [asked['loserId']],
  );
  return { mergeId: rows[0]?.id };
}

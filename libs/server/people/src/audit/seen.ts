import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { statement } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type AuditAction } from './audit-actions.ts';

@InputType({ description: 'Something that is decided about, as it was seen.' })
export class SeenInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The `version` that was read.' })
  basedOn: number;
}

/** The acts on record about a thing: how many, and the last of them. */
export interface ActsAbout {
  id: string;
  version: number;
  action: AuditAction;
  at: Date;
  actor: string | null;
}

/** $1 kind of subject, $2 ids. Nothing for what has no act on record. */
export const actsAbout = statement<ActsAbout>(
  'acts-about',
  `select distinct on (a.subject_id) a.subject_id as id, count(*) over (partition by a.subject_id)::int as version,
          a.action, a.at,
          case when p.id is not null then concat_ws(' ', p.given_names, p.first_surname) end as actor
     from audit_event a left join person p on p.id = a.actor_id
    where a.subject_type = $1 and a.subject_id = any($2) order by a.subject_id, a.at desc, a.id desc`,
);

type Told = Omit<ActsAbout, 'action' | 'at'> & { action: string | null; at: Date | null };
const nothing = { version: 0, action: null, at: null, actor: null };

/** Refuses CHANGED_MEANWHILE when one of them has another version than the one that was seen: who did what, and when. */
export function refuseUnseen(seen: readonly SeenInput[], acts: readonly ActsAbout[]): void {
  const basedOn = new Map(seen.map(({ id, basedOn }) => [id.toLowerCase(), basedOn]));
  const found = new Map(acts.map((act) => [act.id, act]));
  const changed = [...basedOn]
    .filter(([id, version]) => (found.get(id)?.version ?? 0) !== version)
    .map(([id]): Told => found.get(id) ?? { ...nothing, id });
  const last = changed.toSorted((a, b) => Number(b.at) - Number(a.at))[0];
  if (!last) return;
  throw new Refused('CHANGED_MEANWHILE', {
    ...told(last),
    count: changed.length,
    rows: changed.map((act) => ({ id: act.id, ...told(act) })),
  });
}

const told = ({ version, action, at, actor }: Told) => ({
  version,
  action,
  actor,
  at: at?.toISOString() ?? null,
});

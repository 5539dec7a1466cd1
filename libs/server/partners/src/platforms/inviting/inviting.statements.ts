import { statement } from '@campus/platform/database/database.ts';

/** Days for which a link holds. */
export const DAYS = 7;

const HOLDS = `made_at > now() - interval '${DAYS} days'`;

export interface InvitationRow {
  id: string;
  name: string;
  site: string;
  until: Date;
}

const INVITATION = `select id, name, site, made_at + interval '${DAYS} days' as until from partner_invitation`;

export const openInvitations = statement<InvitationRow>(
  'partner-invitations',
  `${INVITATION} where ${HOLDS} order by made_at desc, id limit 50`,
);

/** $1 invitation. */
export const invitationById = statement<InvitationRow>(
  'partner-invitation-by-id',
  `${INVITATION} where id = $1 and ${HOLDS}`,
);

export const addInvitation = statement<object, { id: string; name: string; site: string; madeBy: string }>(
  'partner-invitation-add',
  `insert into partner_invitation (id, name, site, made_by, made_at) values (:id, :name, :site, :madeBy, now())`,
);

/** $1 invitation. Returns nothing when there is none. */
export const dropInvitation = statement<{ name: string; site: string; made_by: string }>(
  'partner-invitation-drop',
  `delete from partner_invitation where id = $1 returning name, site, made_by`,
);

/** $1 invitation: for two minutes nobody else registers by it. Nothing: somebody does, or it holds no more. */
export const takeInvitation = statement<{ id: string }>(
  'partner-invitation-take',
  `update partner_invitation set taken_until = now() + interval '2 minutes'
    where id = $1 and ${HOLDS} and coalesce(taken_until < now(), true) returning id`,
);

/** $1 invitation: it came to nothing, and may be tried again. */
export const giveInvitationBack = statement(
  'partner-invitation-give-back',
  `update partner_invitation set taken_until = null where id = $1`,
);

export const sweepInvitations = statement(
  'partner-invitations-sweep',
  `delete from partner_invitation where made_at < now() - interval '${DAYS} days' - interval '1 day'`,
);

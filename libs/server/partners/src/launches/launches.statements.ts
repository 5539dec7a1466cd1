import { statement } from '@campus/platform/database/database.ts';
import { worksHere } from '@campus/people';

/** So soon after an account began, the same page that is sent once more is one press more, and nobody else's. */
const PRESSED_TWICE = '1 minute';

/** Minutes a login or a code holds. */
export const MINUTES = 10;

export const beginLogin = statement<
  object,
  {
    stateHash: Buffer;
    platformId: string;
    nonce: string;
    target: string;
    deployment: string | null;
    browserHash: Buffer;
    storageTarget: string | null;
  }
>(
  'partner-login-begin',
  `insert into partner_login
          (state_hash, platform_id, nonce, target, deployment, browser_hash, storage_target, started_at)
   values (:stateHash, :platformId, :nonce, :target, :deployment, :browserHash, :storageTarget, now())`,
);

/** $1 hash of a state: where the platform keeps for the browser what it is known by, if it does. */
export const storageOfLogin = statement<{ target: string; auth_url: string }>(
  'partner-login-storage',
  `select l.storage_target as target, m.auth_url
     from partner_login l join partner_platform m on m.id = l.platform_id
    where l.state_hash = $1 and l.storage_target is not null`,
);

export interface UsedLogin {
  platform_id: string;
  nonce: string;
  target: string;
  deployment: string | null;
  browser_hash: Buffer;
  is_over: boolean;
}

/** Of two launches with one state, on whichever servers, the second finds nothing. */
export const useLogin = statement<UsedLogin>(
  'partner-login-use',
  `delete from partner_login
    where state_hash = $1
   returning platform_id, nonce, target, deployment, browser_hash,
             started_at < now() - interval '${MINUTES} minutes' as is_over`,
);

export const sweepLogins = statement(
  'partner-logins-sweep',
  `delete from partner_login where started_at < now() - interval '1 day'`,
);
export const sweepPasses = statement(
  'partner-passes-sweep',
  `delete from partner_pass where made_at < now() - interval '1 day'`,
);
export const sweepCodes = statement(
  'partner-codes-sweep',
  `delete from partner_join_code where made_at < now() - interval '1 day'`,
);

export interface ArrivedAccount {
  person_id: string;
  is_closed: boolean;
  is_staff: boolean;
}

/**
 * $1 platform, $2 subject. An account that another took in leads to that one. One that has got an address since has more
 * to show than a launch: a password is chosen by it. So has one with a passkey.
 */
export const accountOf = statement<
  ArrivedAccount & { id: string; has_launch_only: boolean; is_new: boolean }
>(
  'partner-account-of',
  `select k.id, p.id as person_id,
          p.id = k.person_id and not k.is_joined
            and not exists (select from current_address a where a.person_id = p.id)
            and not exists (select from held_passkey h where h.person_id = p.id) as has_launch_only,
          k.began_at > now() - interval '${PRESSED_TWICE}' as is_new,
          p.disabled_at is not null as is_closed,
          exists (select from role_in_force g where g.person_id = p.id and ${worksHere}) as is_staff
     from partner_account k
     join account own on own.id = k.person_id
     join account p on p.id = coalesce(own.merged_into, own.id)
    where k.platform_id = $1 and k.subject = $2`,
);

export const openAccountOf = statement<ArrivedAccount>(
  'partner-open-account',
  `select p.id as person_id, p.disabled_at is not null as is_closed,
          exists (select from role_in_force g where g.person_id = p.id and ${worksHere}) as is_staff
     from account p
    where p.id = $1`,
);

/** Nothing is returned when somebody else was quicker. */
export const addAccount = statement<
  { id: string },
  { id: string; platformId: string; subject: string; personId: string; isJoined: boolean }
>(
  'partner-account-add',
  `insert into partner_account (id, platform_id, subject, person_id, is_joined, began_at)
   values (:id, :platformId, :subject, :personId, :isJoined, now())
   on conflict (platform_id, subject) do nothing returning id`,
);

export interface JoinedPlatform {
  id: string;
  platform: string;
  since: Date;
}

/** $1 person: their account, and those it has taken in, as somebody joined them by a code. */
const JOINED = `is_joined and person_id in (select id from account where id = $1 or merged_into = $1)`;

/** $1 person: the platforms that may open this account, because somebody joined them by a code. */
export const joinedPlatforms = statement<JoinedPlatform>(
  'partner-joined-platforms',
  `select k.id, m.name as platform, k.began_at as since
     from partner_account k
     join partner_platform m on m.id = k.platform_id
    where ${JOINED}
    order by k.began_at, k.id limit 50`,
);

/** $1 person, $2 joined account. */
export const partAccount = statement<{ platform_id: string }>(
  'partner-account-part',
  `delete from partner_account where id = $2 and ${JOINED} returning platform_id`,
);

export const addCode = statement(
  'partner-code-add',
  `insert into partner_join_code (code_hash, person_id, made_at) values ($1, $2, now())`,
);
/** $1 person: a new code makes those before it void. */
export const dropCodes = statement(
  'partner-codes-drop',
  `delete from partner_join_code where person_id = $1`,
);
export const useCode = statement<{ person_id: string }>(
  'partner-code-use',
  `delete from partner_join_code
    where code_hash = $1 and made_at > now() - interval '${MINUTES} minutes' returning person_id`,
);

/** $1 hash of a pass, $2 account, $3 the page to open. */
export const addPass = statement(
  'partner-pass-add',
  `insert into partner_pass (pass_hash, account_id, path, made_at) values ($1, $2, $3, now())`,
);

const HOLDS = `made_at > now() - interval '${MINUTES} minutes'`;

/** $1 hash of a pass: whom it lets in, in words. */
export const passShown = statement<{ name: string; locale: string; platform: string }>(
  'partner-pass-shown',
  `select a.full_name as name, a.locale, m.name as platform
     from partner_pass s
     join partner_account k on k.id = s.account_id
     join partner_platform m on m.id = k.platform_id
     join account own on own.id = k.person_id
     join account a on a.id = coalesce(own.merged_into, own.id)
    where s.pass_hash = $1 and s.${HOLDS}`,
);

/** $1 hash of a pass, which is then used up. */
export const usePass = statement<{ platform_id: string; subject: string; path: string }>(
  'partner-pass-use',
  `with used as (delete from partner_pass where pass_hash = $1 and ${HOLDS} returning account_id, path)
   select k.platform_id, k.subject, u.path from used u join partner_account k on k.id = u.account_id`,
);

/** $1 enrolment's version, $2 activity. */
export const activityKind = statement<{ id: string; kind: string }>(
  'partner-activity-kind',
  `select id, kind from version_activity where version_id = $1 and id = $2`,
);

/** $1 enrolment, $2 its version, $3 module: the first of its activities that is not done, or the first. */
export const moduleStart = statement<{ id: string; kind: string }>(
  'partner-module-start',
  `select a.id, a.kind
     from version_activity a
     left join progress w on w.enrolment_id = $1 and w.activity_id = a.id and w.is_completed
    where a.version_id = $2 and a.module_id = $3
    order by w.activity_id is not null, a.position, a.id limit 1`,
);

/** $1 person, $2 edition. */
export const enrolledThere = statement<{ id: string; version_id: string; status: string }>(
  'partner-enrolled-there',
  `select id, version_id, status from participant where person_id = $1 and edition_id = $2`,
);

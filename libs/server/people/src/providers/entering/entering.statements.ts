import { statement } from '@campus/platform/database/database.ts';
import { type ProviderRefusal } from '../entry-refusals.ts';

/** Minutes from the button to the answer. */
const MINUTES = 10;

export const beginProviderLogin = statement<
  object,
  {
    stateHash: Buffer;
    providerId: string;
    nonce: string;
    verifier: string;
    path: string;
    browserHash: Buffer;
  }
>(
  'provider-login-begin',
  `insert into provider_login (state_hash, provider_id, nonce, verifier, path, browser_hash, started_at)
   values (:stateHash, :providerId, :nonce, :verifier, :path, :browserHash, now())`,
);

export interface UsedProviderLogin {
  provider_id: string;
  nonce: string;
  verifier: string;
  path: string;
  browser_hash: Buffer;
  is_over: boolean;
}

/** Of two answers with one state, on whichever servers, the second finds nothing. */
export const useProviderLogin = statement<UsedProviderLogin>(
  'provider-login-use',
  `delete from provider_login
    where state_hash = $1
   returning provider_id, nonce, verifier, path, browser_hash,
             started_at < now() - interval '${MINUTES} minutes' as is_over`,
);

export const sweepProviderLogins = statement(
  'provider-logins-sweep',
  `delete from provider_login where started_at < now() - interval '1 day'`,
);
export const sweepRefusedEntries = statement(
  'refused-entries-sweep',
  `delete from refused_entry where refused_at < now() - interval '30 days'`,
);

export const noteRefusedEntry = statement<
  object,
  { id: string; providerId: string; code: ProviderRefusal; detail: string | null }
>(
  'refused-entry-note',
  `insert into refused_entry (id, provider_id, code, detail, refused_at)
   values (:id, :providerId, :code, :detail, now())`,
);

/** Many come at once: the row is written once a minute. */
export const noteEntry = statement(
  'identity-provider-note-entry',
  `update identity_provider set last_entry_at = date_trunc('minute', now(), 'UTC')
    where id = $1 and (last_entry_at is null or last_entry_at < now() - interval '1 minute')`,
);

export interface FoundPerson {
  person_id: string;
  is_closed: boolean;
}

/** $1 provider, $2 subject. An account that another took in leads to that one. */
export const personOfSubject = statement<FoundPerson & { id: string }>(
  'institution-account-person',
  `select a.id, p.id as person_id, p.disabled_at is not null as is_closed
     from institution_account a
     join person own on own.id = a.person_id
     join person p on p.id = coalesce(own.merged_into, own.id)
    where a.provider_id = $1 and a.subject = $2`,
);

/** $1 address, $2 provider. Whose current address it is, and whether the provider opens the account for somebody already. */
export const personOfAddress = statement<FoundPerson & { is_joined: boolean }>(
  'institution-account-address',
  `select p.id as person_id, p.disabled_at is not null as is_closed,
          exists (select from institution_account a
                    join person own on own.id = a.person_id
                   where a.provider_id = $2 and coalesce(own.merged_into, own.id) = p.id) as is_joined
     from person_email e
     join person o on o.id = e.person_id
     join person p on p.id = coalesce(o.merged_into, o.id)
    where e.address_key = lower($1) and e.valid_to is null`,
);

/** $1 provider: of two who come for the first time at once the second waits. */
export const lockProvider = statement(
  'identity-provider-lock',
  `select id from identity_provider where id = $1 for no key update`,
);

export const addInstitutionAccount = statement<
  object,
  { id: string; providerId: string; subject: string; personId: string }
>(
  'institution-account-add',
  `insert into institution_account (id, provider_id, subject, person_id, joined_at, last_used_at)
   values (:id, :providerId, :subject, :personId, now(), date_trunc('hour', now(), 'UTC'))`,
);

export const noteAccountUse = statement(
  'institution-account-note-use',
  `update institution_account set last_used_at = date_trunc('hour', now(), 'UTC')
    where id = $1 and last_used_at < now() - interval '1 hour'`,
);

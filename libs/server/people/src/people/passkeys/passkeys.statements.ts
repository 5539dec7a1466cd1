import { statement } from '@campus/platform/database/database.ts';

/** What a challenge was given out for: only that may be answered to it. */
export type PasskeyPurpose = 'add' | 'enter' | 'prove';

export interface PasskeyRow {
  id: string;
  name: string;
  is_synced: boolean;
  added_at: Date;
  last_used_at: Date | null;
  browser: string | null;
  system: string | null;
  credential_id: Buffer;
  transports: string[];
}

/** The oldest first. */
export const passkeysOf = statement<PasskeyRow>(
  'passkeys-of-person',
  `select id, name, is_synced, added_at, last_used_at, browser, system, credential_id, transports
     from passkey where person_id = $1 order by added_at, id limit 20`,
);

export interface KnownPasskey {
  id: string;
  person_id: string;
  name: string;
  public_key: Buffer;
  is_synced: boolean;
  is_closed: boolean;
}

/** $1 credential. That of an account which another took in opens neither. */
export const passkeyByCredential = statement<KnownPasskey>(
  'passkey-by-credential',
  `select k.id, k.person_id, k.name, k.public_key, k.is_synced, p.disabled_at is not null as is_closed
     from passkey k join person p on p.id = k.person_id
    where k.credential_id = $1`,
);

/** Nothing comes back where the credential is somebody's already. */
export const addPasskey = statement<
  { id: string },
  {
    id: string;
    personId: string;
    name: string;
    credentialId: Buffer;
    publicKey: Buffer;
    signCount: number;
    transports: string[];
    isSynced: boolean;
    browser: string | null;
    system: string | null;
  }
>(
  'passkey-add',
  `insert into passkey (id, person_id, name, credential_id, public_key, sign_count, transports, is_synced, added_at,
                        browser, system)
   values (:id, :personId, :name, :credentialId, :publicKey, :signCount, :transports, :isSynced, now(),
           :browser, :system)
   on conflict (credential_id) do nothing returning id`,
);

/**
 * `signCount`: as the passkey counts its uses; nothing comes back where it is not more than before, which is so of a copy.
 * Those that do not count say nought each time (Web Authentication, 6.1.1).
 */
export const usePasskey = statement<
  { id: string },
  { id: string; signCount: number; browser: string | null; system: string | null }
>(
  'passkey-use',
  `update passkey
      set sign_count = :signCount, last_used_at = now(), browser = :browser, system = :system
    where id = :id and (sign_count < :signCount or (sign_count = 0 and :signCount = 0))
   returning id`,
);

/** $1 passkey · $2 person · $3 name. */
export const renamePasskey = statement<{ id: string }>(
  'passkey-rename',
  `update passkey set name = $3 where id = $1 and person_id = $2 returning id`,
);

/** $1 passkey · $2 person. */
export const removePasskey = statement<{ id: string }>(
  'passkey-remove',
  `delete from passkey where id = $1 and person_id = $2 returning id`,
);

export const removePasskeys = statement<{ id: string }>(
  'passkeys-remove',
  `delete from passkey where person_id = $1 returning id`,
);

/** $1 hash of the challenge · $2 purpose · $3 person; null: whoever answers. */
export const giveChallenge = statement(
  'passkey-challenge-give',
  `insert into passkey_challenge (challenge_hash, purpose, person_id, begun_at) values ($1, $2, $3, now())`,
);

export interface SpentChallenge {
  purpose: PasskeyPurpose;
  person_id: string | null;
  age_seconds: number;
}

/** Of two answers to one challenge, on whichever servers, the second finds nothing. */
export const spendChallenge = statement<SpentChallenge>(
  'passkey-challenge-spend',
  `delete from passkey_challenge where challenge_hash = $1
   returning purpose, person_id, extract(epoch from now() - begun_at)::float8 as age_seconds`,
);

export const sweepChallenges = statement(
  'passkey-challenges-sweep',
  `delete from passkey_challenge where begun_at < now() - interval '1 hour'`,
);

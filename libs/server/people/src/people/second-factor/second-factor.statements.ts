import { statement } from '@campus/platform/database/database.ts';

export interface FactorRow {
  id: string;
  name: string;
  added_at: Date;
  last_used_at: Date | null;
}

/** Those in use, the oldest first. */
export const factorsOf = statement<FactorRow>(
  'second-factors-of-person',
  `select id, name, confirmed_at as added_at, last_used_at from second_factor
    where person_id = $1 and confirmed_at is not null order by confirmed_at, id limit 20`,
);

export interface SealedFactor {
  id: string;
  sealed_secret: Buffer;
}

export const sealedFactorsOf = statement<SealedFactor>(
  'second-factors-sealed',
  `select id, sealed_secret from second_factor
    where person_id = $1 and confirmed_at is not null order by confirmed_at, id limit 20`,
);

/** $1 factor · $2 step of the code. One of two that come at once gets a row: a code and all before it are used up. */
export const useStep = statement<{ id: string }>(
  'second-factor-use-step',
  `update second_factor set last_step = $2, last_used_at = now()
    where id = $1 and confirmed_at is not null and last_step < $2 returning id`,
);

/** Anyone who changes how a person signs in has the row until it is done. */
export const lockPerson = statement<{ id: string }>(
  'second-factor-lock-person',
  `select id from person where id = $1 and erased_at is null for update`,
);

/** What was begun and never confirmed makes room. */
export const dropBegun = statement(
  'second-factor-drop-begun',
  `delete from second_factor where person_id = $1 and confirmed_at is null`,
);

export const beginFactor = statement<
  object,
  { id: string; personId: string; name: string; sealedSecret: Buffer }
>(
  'second-factor-begin',
  `insert into second_factor (id, person_id, name, sealed_secret) values (:id, :personId, :name, :sealedSecret)`,
);

/** $1 factor · $2 person. Half an hour old at most. */
export const begunFactor = statement<SealedFactor>(
  'second-factor-begun',
  `select id, sealed_secret from second_factor
    where id = $1 and person_id = $2 and confirmed_at is null and begun_at > now() - interval '30 minutes'`,
);

/** $1 factor · $2 step of the code. */
export const confirmFactor = statement<{ id: string }>(
  'second-factor-confirm',
  `update second_factor set confirmed_at = now(), last_step = $2, last_used_at = now()
    where id = $1 and confirmed_at is null returning id`,
);

/** $1 factor · $2 person · $3 name. */
export const renameFactor = statement<{ id: string }>(
  'second-factor-rename',
  `update second_factor set name = $3 where id = $1 and person_id = $2 and confirmed_at is not null returning id`,
);

/** $1 factor · $2 person. */
export const removeFactor = statement<{ id: string }>(
  'second-factor-remove',
  `delete from second_factor where id = $1 and person_id = $2 and confirmed_at is not null returning id`,
);

export const removeFactors = statement<{ id: string }>(
  'second-factors-remove',
  `delete from second_factor where person_id = $1 and confirmed_at is not null returning id`,
);

export const dropRecoveryCodes = statement(
  'recovery-codes-drop',
  `delete from recovery_code where person_id = $1`,
);

/** $1 person · $2 hashes. */
export const keepRecoveryCodes = statement(
  'recovery-codes-keep',
  `insert into recovery_code (person_id, code_hash) select $1, unnest($2::bytea[])`,
);

/** $1 person · $2 hash. One of two that come at once gets a row. */
export const useRecoveryCode = statement<{ person_id: string }>(
  'recovery-code-use',
  `update recovery_code set used_at = now()
    where person_id = $1 and code_hash = $2 and used_at is null returning person_id`,
);

export const recoveryCodesLeft = statement<{ count: number }>(
  'recovery-codes-left',
  `select count(*)::int as count from recovery_code where person_id = $1 and used_at is null`,
);

export const sweepBegun = statement(
  'second-factor-sweep',
  `delete from second_factor where confirmed_at is null and begun_at < now() - interval '1 day'`,
);

/** $1 the last id of the piece before. */
export const factorsAfter = statement<SealedFactor>(
  'second-factors-after',
  `select id, sealed_secret from second_factor where id > $1 order by id limit 500`,
);

/** $1 factor · $2 as it is sealed now · $3 as it was: what another server sealed meanwhile stays. */
export const sealFactorAnew = statement(
  'second-factor-seal-anew',
  `update second_factor set sealed_secret = $2 where id = $1 and sealed_secret = $3`,
);

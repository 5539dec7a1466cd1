import { statement } from '@campus/platform/database/database.ts';

export interface IssuerKeyRow {
  id: string;
  public_part: string;
  sealed_secret: Buffer | null;
  valid_from: Date;
  valid_until: Date | null;
}

const key = `select id, public_part, sealed_secret, valid_from, valid_until from issuer_key`;

/** $1 kind. */
export const currentIssuerKey = statement<IssuerKeyRow>(
  'issuer-key-current',
  `${key} where kind = $1 and valid_until is null`,
);

/** $1 kind. Newest first; all of them, old ones too: there is one more each time the operator rotates. */
export const issuerKeys = statement<Omit<IssuerKeyRow, 'sealed_secret'>>(
  'issuer-keys',
  `select id, public_part, valid_from, valid_until
     from issuer_key
    where kind = $1
    order by valid_from desc, id limit 1000`,
);

/** $1 the key, $2 its secret under the secret of today. */
export const sealIssuerKeyAnew = statement(
  'issuer-key-seal-anew',
  `update issuer_key set sealed_secret = $2 where id = $1`,
);

/** One server at a time makes or changes keys. */
export const lockIssuerKeys = statement<object>(
  'issuer-keys-lock',
  `select pg_advisory_xact_lock(hashtext('issuer_key'))`,
);

/** $1 kind, $2 the id of the one that stays. */
export const closeIssuerKeys = statement<object>(
  'issuer-keys-close',
  `update issuer_key set valid_until = now() where kind = $1 and valid_until is null and id <> $2`,
);

/** Reactivates a key that was used before. */
export const openIssuerKey = statement<
  object,
  { id: string; kind: string; publicPart: string; sealedSecret: Buffer | null }
>(
  'issuer-key-open',
  `insert into issuer_key (id, kind, public_part, sealed_secret, valid_from)
   values (:id, :kind, :publicPart, :sealedSecret, now())
   on conflict (id)
     do update set valid_until = null,
                   sealed_secret = coalesce(excluded.sealed_secret, issuer_key.sealed_secret)`,
);

export const useOrigin = statement<object>(
  'issuer-origin-use',
  `insert into issuer_origin (origin) values ($1) on conflict do nothing`,
);

export const usedOrigins = statement<{ origin: string }>(
  'issuer-origins',
  `select origin from issuer_origin order by first_used_at, origin limit 100`,
);

export const nextStatusPlace = statement<{ place: number }>(
  'certificate-status-place',
  `select nextval('certificate_status_place')::int as place`,
);

/** Held until the transaction ends: two certificates never draw the same place. */
export const isStatusFree = statement<{ is_free: boolean }>(
  'certificate-status-free',
  `select pg_try_advisory_xact_lock($1, $2)
      and not exists (select from certificate_seal where status_list = $1 and status_index = $2) as is_free`,
);

export interface SealRow {
  certificate_id: string;
  credential_id: string;
  qr_text: string;
  credential: string;
}

const seal = `select certificate_id, credential_id, qr_text, credential from certificate_seal`;
export const sealOfCertificate = statement<SealRow>('certificate-seal', `${seal} where certificate_id = $1`);

export interface CredentialRow {
  credential: string;
  serial: string;
  outcome: string;
}

/** $1 the credential's id. */
export const credentialById = statement<CredentialRow>(
  'credential-by-id',
  `select s.credential, c.serial, c.outcome
     from certificate_seal s
     join certificate c on c.id = s.certificate_id
    where s.credential_id = $1`,
);

/** $1 certificate. The zone its last day is one of. */
export const zoneOfCertificate = statement<{ time_zone: string }>(
  'certificate-zone',
  `select g.time_zone from certificate c join participant e on e.id = c.enrolment_id join cohort g on g.id = e.group_id
    where c.id = $1`,
);

/** $1 certificate. Nothing happens the second time. */
export const setStatusBit = statement<object>(
  'certificate-status-set',
  `update certificate_seal set out_of_force_at = now() where certificate_id = $1 and out_of_force_at is null`,
);

/** $1 list. Null when no certificate has a place in it. */
export const statusListBits = statement<{ revoked: number[] | null; is_known: boolean }>(
  'certificate-status-list',
  `select array_agg(status_index order by status_index) filter (where out_of_force_at is not null) as revoked,
          count(*) > 0 as is_known
     from certificate_seal where status_list = $1`,
);

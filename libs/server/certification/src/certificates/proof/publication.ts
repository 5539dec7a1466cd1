import { Inject, Injectable } from '@nestjs/common';
import { baked, statusList, type IssuerKey } from '@campus/credentials';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { badgePicture } from './badge/badge-picture.ts';
import { IssuerKeys } from './keys/issuer-keys.ts';
import { issuerAt, methodAt, statusListAt } from './keys/issuer.ts';
import { credentialById, statusListBits } from './proof.statements.ts';

/** All keys, those of former days too. */
export interface PublicKeys {
  keys: IssuerKey[];
  /** SHA-256 of the certificates that PDFs are signed with. */
  certificates: string[];
}

/** Milliseconds a published document may be old; a revocation made here shows at once. */
const FRESH = 60_000;
const DAY = 86_400_000;
/** Lists kept at a time: one holds 65,536 certificates. */
const LISTS = 20;

/** What lets anyone check what we signed, without asking us about anyone. */
@Injectable()
export class Publication {
  private readonly lists = new Map<number, { json: string; until: number }>();
  private keys: { of: PublicKeys; age: number; until: number } | null = null;
  private age = 0;

  constructor(
    private readonly database: Database,
    private readonly issuerKeys: IssuerKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The credential and the name of its file; null when there is none. */
  async credential(id: string): Promise<{ name: string; json: string; outcome: string } | null> {
    const row = isId(id) ? await this.database.row(credentialById, [id]) : null;
    return row && { name: row.serial, json: row.credential, outcome: row.outcome };
  }

  /** The same inside a picture. */
  async badge(id: string): Promise<{ name: string; png: Buffer } | null> {
    const found = await this.credential(id);
    return found && { name: found.name, png: Buffer.from(baked(badgePicture(found.outcome), found.json)) };
  }

  /** The issuer's public keys, those of former days too, as a controller document (W3C Controlled Identifiers). */
  async issuer(): Promise<Record<string, unknown>> {
    const { id, url } = issuerAt(this.config.publicUrl);
    const { keys } = await this.publicKeys();
    return {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id,
      alsoKnownAs: [url],
      assertionMethod: keys.map(({ multikey }) => ({
        id: methodAt(url, multikey),
        type: 'Multikey',
        controller: id,
        publicKeyMultibase: multikey,
      })),
    };
  }

  async publicKeys(): Promise<PublicKeys> {
    const now = Date.now();
    const { age } = this.issuerKeys;
    if (!this.keys || this.keys.until < now || this.keys.age !== age) {
      const [keys, certificates] = [
        await this.issuerKeys.published(),
        await this.issuerKeys.documentFingerprints(),
      ];
      this.keys = { of: { keys, certificates }, age, until: now + FRESH };
    }
    return this.keys.of;
  }

  /** A signed Bitstring Status List; null when no certificate has a place in it. */
  async statusList(number: number): Promise<string | null> {
    const kept = this.lists.get(number);
    if (kept && kept.until > Date.now()) return kept.json;
    const { age } = this;
    const json = await this.signList(number);
    if (json && age === this.age) {
      if (this.lists.size >= LISTS) this.lists.clear();
      this.lists.set(number, { json, until: Date.now() + FRESH });
    }
    return json;
  }

  /** After a status was set: what is being read at this moment is not kept. */
  forget(): void {
    this.age++;
    this.lists.clear();
  }

  private signList(number: number): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      const row = await this.database.rowIn(tx, statusListBits, [number]);
      if (!row?.is_known) return null;
      const key = await this.issuerKeys.forCredentials(tx);
      const { withProof } = await import('./keys/credential-signer.ts');
      const origin = this.config.publicUrl;
      const now = Date.now();
      const list = statusList({
        id: statusListAt(origin, number),
        issuer: issuerAt(origin),
        revoked: row.revoked ?? [],
        validFrom: new Date(now).toISOString(),
        validUntil: new Date(now + DAY).toISOString(),
      });
      return JSON.stringify(await withProof(list, methodAt(origin, key.multikey), key.sign));
    });
  }
}

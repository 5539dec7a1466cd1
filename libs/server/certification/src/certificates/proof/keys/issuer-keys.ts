import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { toMultikey, type DocumentSigner, type IssuerKey } from '@campus/credentials';
import { type EntityManager } from 'typeorm';
import { openSecret, sealSecret } from '@campus/platform/auth/sealed-secret.ts';
import { CAMPUS_ISSUER } from '@campus/platform/config/campus-name.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { ConfigError } from '@campus/platform/config/config-error.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { log } from '@campus/platform/http/log.ts';
import {
  closeIssuerKeys,
  currentIssuerKey,
  issuerKeys,
  lockIssuerKeys,
  openIssuerKey,
  sealIssuerKeyAnew,
  useOrigin,
  usedOrigins,
  type IssuerKeyRow,
} from '../proof.statements.ts';
import { type IssuerKeyKind, issuerKeyKinds } from './issuer-key.entity.ts';

const PURPOSE = 'issuer keys';

/** Signs credentials and seals. */
export interface CredentialKey {
  multikey: string;
  sign(bytes: Uint8Array): Uint8Array;
}

interface NewKey {
  id: string;
  publicPart: string;
  secret: Buffer | null;
}

const multikeyOf = (key: KeyObject): string => {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return toMultikey(Buffer.from(x, 'base64url'));
};

const fingerprintOf = (certificate: Uint8Array): string =>
  createHash('sha256').update(certificate).digest('hex');

/** The key of `ISSUER_KEY`. Throws `ConfigError`. */
function configuredKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, whatever was wrong with it.
  }
  throw new ConfigError('ISSUER_KEY', 'ISSUER_KEY_KIND');
}

/**
 * The keys certificates are signed with. What an operator configures is used and its public part kept; a demo makes
 * its own, which the database keeps under the campus secret. No key is ever forgotten.
 */
@Injectable()
export class IssuerKeys {
  /** Rises when this server puts a key in use or meets one: what is published was written before. */
  age = 0;

  private credentialKey: CredentialKey | null = null;
  private documentKey: { id: string; signer: DocumentSigner } | null = null;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The key in use, as the transaction sees it: a rotation counts from the moment it is committed. */
  async forCredentials(tx: EntityManager): Promise<CredentialKey> {
    let row = await this.database.rowIn(tx, currentIssuerKey, ['credential']);
    if (row && this.credentialKey?.multikey === row.id) return this.credentialKey;
    row ??= await this.firstCredentialKey(tx);
    const secret = this.config.issuerKey ? configuredKey(this.config.issuerKey) : this.opened(row);
    const key = secret ?? (await this.replaceLost(tx));
    const multikey = multikeyOf(key);
    if (secret && multikey !== row.id)
      throw new Error(`ISSUER_KEY is ${multikey}, and this campus issues with ${row.id}`);
    this.age++;
    return (this.credentialKey = { multikey, sign: (bytes) => sign(null, bytes, key) });
  }

  /** Signs PDFs; the same object as long as its certificate is in use. */
  async forDocuments(): Promise<DocumentSigner> {
    if (this.config.signingCertificate) return (this.documentKey ??= await this.configuredSigner()).signer;
    const row = await this.database.row(currentIssuerKey, ['document']);
    if (row && this.documentKey?.id === row.id) return this.documentKey.signer;
    const { signerFromMade } = await import('./document-certificate.ts');
    const secret = row && this.opened(row);
    const made =
      row && secret
        ? {
            secret: secret.export({ type: 'pkcs8', format: 'der' }),
            certificate: Buffer.from(row.public_part, 'base64'),
          }
        : await this.madeDocumentKey();
    this.age++;
    this.documentKey = { id: fingerprintOf(made.certificate), signer: signerFromMade(made) };
    return this.documentKey.signer;
  }

  /** The certificate of SIGNING_CERTIFICATE in DER, which is not put in use; null: the campus makes its own. */
  async configuredCertificate(): Promise<Uint8Array | null> {
    if (!this.config.signingCertificate) return null;
    return (await this.signerInFile()).certificates[0] ?? null;
  }

  /** The public keys of credentials and seals, the one in use first. */
  async published(): Promise<IssuerKey[]> {
    const rows = await this.database.rows(issuerKeys, ['credential']);
    return rows.map((row) => ({
      multikey: row.id,
      validFrom: row.valid_from.toISOString(),
      validUntil: row.valid_until?.toISOString() ?? null,
    }));
  }

  /** SHA-256 of every certificate that PDFs were signed with. */
  async documentFingerprints(): Promise<string[]> {
    return (await this.database.rows(issuerKeys, ['document'])).map(({ id }) => id);
  }

  /** Puts a new key in use: the configured one, or one made now. False: the configured one is in use already. */
  async rotate(tx: EntityManager): Promise<{ multikey: string; isNew: boolean }> {
    await this.database.rowsIn(tx, lockIssuerKeys);
    const before = await this.database.rowIn(tx, currentIssuerKey, ['credential']);
    const { key } = await this.open(tx, 'credential', this.newCredentialKey());
    return { multikey: key.id, isNew: key.id !== before?.id };
  }

  /**
   * Before the server answers anyone. Throws `ConfigError` when it would sign with another key than the one in use, or
   * issue under another address than the one that leads from every QR code and credential so far.
   */
  async check(): Promise<void> {
    await this.sealAnew();
    await this.checkKey();
    const origins = (await this.database.rows(usedOrigins)).map(({ origin }) => origin);
    const { publicUrl, isProduction } = this.config;
    if (!origins.length || origins.includes(publicUrl)) return;
    const params = { given: publicUrl, origins: origins.join(', ') };
    const fault = new ConfigError('PUBLIC_URL', 'PUBLIC_URL_MOVED', params);
    if (isProduction) throw fault;
    log.warn(fault.message);
  }

  /** What another campus secret than that of today opens is sealed again: the old one may go then. */
  private async sealAnew(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, lockIssuerKeys);
      for (const kind of issuerKeyKinds) {
        const row = await this.database.rowIn(tx, currentIssuerKey, [kind]);
        if (!row?.sealed_secret || openSecret(this.config.secret, PURPOSE, row.id, row.sealed_secret))
          continue;
        const secret = this.opened(row)?.export({ type: 'pkcs8', format: 'der' });
        if (!secret) continue;
        const sealed = sealSecret(this.config.secret, PURPOSE, row.id, secret);
        await this.database.rowsIn(tx, sealIssuerKeyAnew, [row.id, sealed]);
      }
    });
  }

  /** From now on certificates are issued under the address of today. */
  async useOrigin(tx: EntityManager): Promise<string> {
    await this.database.rowsIn(tx, useOrigin, [this.config.publicUrl]);
    return this.config.publicUrl;
  }

  private async checkKey(): Promise<void> {
    const { issuerKey } = this.config;
    const configured = issuerKey && multikeyOf(configuredKey(issuerKey));
    const row = await this.database.transaction((tx) => this.firstCredentialKey(tx));
    if (configured && row.id !== configured)
      throw new ConfigError('ISSUER_KEY', 'ISSUER_KEY_OTHER', { key: row.id });
  }

  private async firstCredentialKey(tx: EntityManager): Promise<IssuerKeyRow> {
    await this.database.rowsIn(tx, lockIssuerKeys);
    const row = await this.database.rowIn(tx, currentIssuerKey, ['credential']);
    return row ?? (await this.open(tx, 'credential', this.newCredentialKey())).row;
  }

  private newCredentialKey(): NewKey {
    const { issuerKey } = this.config;
    const key = issuerKey ? configuredKey(issuerKey) : generateKeyPairSync('ed25519').privateKey;
    const id = multikeyOf(key);
    return { id, publicPart: id, secret: issuerKey ? null : key.export({ type: 'pkcs8', format: 'der' }) };
  }

  private async open(
    tx: EntityManager,
    kind: IssuerKeyKind,
    key: NewKey,
  ): Promise<{ key: NewKey; row: IssuerKeyRow }> {
    this.age++;
    const sealed = key.secret && sealSecret(this.config.secret, PURPOSE, key.id, key.secret);
    await this.database.rowsIn(tx, closeIssuerKeys, [kind, key.id]);
    await this.database.rowsIn(tx, openIssuerKey, {
      id: key.id,
      kind,
      publicPart: key.publicPart,
      sealedSecret: sealed,
    });
    const row = await this.database.rowIn(tx, currentIssuerKey, [kind]);
    if (!row) throw new Error('the key just opened is not in use');
    return { key, row };
  }

  private opened(row: IssuerKeyRow): KeyObject | null {
    const { id, sealed_secret: sealed } = row;
    const secret = sealed && byEitherSecret(this.config, (campus) => openSecret(campus, PURPOSE, id, sealed));
    return secret && createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
  }

  /** The campus secret is another than the one the key was sealed under: there is no way back to it. */
  private async replaceLost(tx: EntityManager): Promise<KeyObject> {
    log.warn('the issuer key was kept under another campus secret: a new one takes its place');
    await this.database.rowsIn(tx, lockIssuerKeys);
    const { row } = await this.open(tx, 'credential', this.newCredentialKey());
    const key = this.opened(row);
    if (!key) throw new Error('the key just made cannot be opened');
    return key;
  }

  private async madeDocumentKey(): Promise<{ secret: Buffer; certificate: Buffer }> {
    const { makeCertificate } = await import('./document-certificate.ts');
    const made = await makeCertificate(CAMPUS_ISSUER);
    return this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, lockIssuerKeys);
      const row = await this.database.rowIn(tx, currentIssuerKey, ['document']);
      const secret = row && this.opened(row);
      // Another server was quicker.
      if (row && secret)
        return {
          secret: secret.export({ type: 'pkcs8', format: 'der' }),
          certificate: Buffer.from(row.public_part, 'base64'),
        };
      await this.open(tx, 'document', {
        id: fingerprintOf(made.certificate),
        publicPart: made.certificate.toString('base64'),
        secret: made.secret,
      });
      return made;
    });
  }

  private async signerInFile(): Promise<DocumentSigner> {
    const { signingCertificate, signingPassword } = this.config;
    const { signerFromP12 } = await import('./document-certificate.ts');
    return signerFromP12(readFileSync(signingCertificate ?? ''), signingPassword);
  }

  private async configuredSigner(): Promise<{ id: string; signer: DocumentSigner }> {
    const signer = await this.signerInFile();
    const certificate = Buffer.from(signer.certificates[0] ?? []);
    const id = fingerprintOf(certificate);
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, lockIssuerKeys);
      await this.open(tx, 'document', { id, publicPart: certificate.toString('base64'), secret: null });
    });
    return { id, signer };
  }
}

import { randomInt, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { openBadge, sealAddress, signPdf, STATUS_BITS, writeSeal } from '@campus/credentials';
import { type EntityManager } from 'typeorm';
import { CAMPUS_ISSUER } from '@campus/platform/config/campus-name.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { certificateBadge } from './badge/certificate-badge.ts';
import { CertificateSealEntity } from './certificate-seal.entity.ts';
import { IssuerKeys } from './keys/issuer-keys.ts';
import { methodAt } from './keys/issuer.ts';
import { printedCertificate } from './printed-certificate.ts';
import { type Sealed } from './sealed.ts';
import {
  isStatusFree,
  nextStatusPlace,
  sealOfCertificate,
  setStatusBit,
  zoneOfCertificate,
} from './proof.statements.ts';

/** Half of a list is given out: an index drawn at random is free more often than not. */
const PLACES = STATUS_BITS / 2;

/**
 * Makes certificates verifiable, and records when one is no longer in force. Knows nothing of the person but
 * its arguments.
 */
@Injectable()
export class Proof {
  constructor(
    private readonly database: Database,
    private readonly keys: IssuerKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the transaction that writes the certificate. `email`: the present address, stored as a salted hash only. */
  async seal(
    tx: EntityManager,
    certificate: { id: string; snapshot: CertificateSnapshot; email: string | null; issuedAt: Date },
  ): Promise<Sealed> {
    const { id, snapshot, email, issuedAt } = certificate;
    const origin = this.config.publicUrl;
    const key = await this.keys.forCredentials(tx);
    const status = await this.place(tx);
    const zone = snapshot.expiresOn === null ? null : await this.database.rowIn(tx, zoneOfCertificate, [id]);
    const credentialId = randomUUID();
    const badge = certificateBadge(snapshot, {
      origin,
      credentialId,
      holderId: randomUUID(),
      email,
      issuedAt,
      status,
      timeZone: zone?.time_zone ?? 'UTC',
    });
    const { withProof } = await import('./keys/credential-signer.ts');
    const signed = await withProof(openBadge(badge), methodAt(origin, key.multikey), key.sign);
    const sealed: Sealed = {
      credentialId,
      // The schema of Open Badges knows a list of proofs only.
      credential: JSON.stringify({ ...signed, proof: [signed.proof] }),
      qrText: sealAddress(origin, writeSeal(printedCertificate(snapshot), key.multikey, key.sign)),
    };
    await this.keys.useOrigin(tx);
    await tx.insert(CertificateSealEntity, {
      certificateId: id,
      issuerKeyId: key.multikey,
      statusList: status.list,
      statusIndex: status.index,
      ...sealed,
    });
    return sealed;
  }

  /** Null for a certificate without a seal: one issued before there were any. */
  async sealOf(certificateId: string): Promise<Sealed | null> {
    const row = await this.database.row(sealOfCertificate, [certificateId]);
    return row && { credentialId: row.credential_id, credential: row.credential, qrText: row.qr_text };
  }

  /** PAdES baseline B over a finished PDF of pdfkit's; any later change shows. About a millisecond of this thread. */
  async signPdf(pdf: Uint8Array): Promise<Buffer> {
    const signer = await this.keys.forDocuments();
    const note = { name: CAMPUS_ISSUER, reason: 'Certificate issued', at: new Date() };
    return Buffer.from(await signPdf(pdf, signer, note));
  }

  /**
   * Taken out of force before its last day: sets the bit in the status list, once even if repeated. Expiry by
   * date is in the credential itself.
   */
  async setStatus(tx: EntityManager, certificateId: string): Promise<void> {
    await this.database.rowsIn(tx, setStatusBit, [certificateId]);
  }

  /** A place in a status list, at random, so that lists do not tell who was certified together. */
  private async place(tx: EntityManager): Promise<{ list: number; index: number }> {
    const next = await this.database.rowIn(tx, nextStatusPlace);
    const list = Math.floor(((next?.place ?? 1) - 1) / PLACES) + 1;
    for (;;) {
      const index = randomInt(STATUS_BITS);
      const found = await this.database.rowIn(tx, isStatusFree, [list, index]);
      if (found?.is_free) return { list, index };
    }
  }
}

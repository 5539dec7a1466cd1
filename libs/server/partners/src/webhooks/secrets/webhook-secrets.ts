import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { openSecret, sealSecret } from '@campus/platform/auth/sealed-secret.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';

const PURPOSE = 'webhooks';
const BYTES = 32;

interface SealedRow {
  id: string;
  sealed_secret: Buffer;
  previous_secret: Buffer | null;
}

const sealedSecrets = statement<SealedRow>(
  'webhook-sealed-secrets',
  `select id, sealed_secret, previous_secret from webhook order by id limit 1000`,
);

const sealAgain = statement<object, { id: string; was: Buffer; sealed: Buffer; previous: Buffer | null }>(
  'webhook-seal-anew',
  `update webhook set sealed_secret = :sealed, previous_secret = :previous where id = :id and sealed_secret = :was`,
);

/** Secrets by which messages are signed: sealed in their rows, shown once as `whsec_…` (Standard Webhooks). */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  make(id: string): { shown: string; sealed: Buffer } {
    const secret = randomBytes(BYTES);
    return { shown: `whsec_${secret.toString('base64')}`, sealed: this.seal(id, secret) };
  }

  /** Null: it was sealed under a campus secret that nobody knows here any more. */
  open(id: string, sealed: Buffer): Buffer | null {
    return byEitherSecret(this.config, (campus) => openSecret(campus, PURPOSE, id, sealed));
  }

  /** Before the server answers anyone: what the campus secret of before opens is sealed again, and that one may go. */
  async sealAnew(): Promise<void> {
    for (const { id, sealed_secret: was, previous_secret: before } of await this.database.rows(
      sealedSecrets,
    )) {
      if (openSecret(this.config.secret, PURPOSE, id, was)) continue;
      const secret = this.open(id, was);
      const previous = before && this.open(id, before);
      if (!secret) continue;
      const sealed = this.seal(id, secret);
      await this.database.rows(sealAgain, { id, was, sealed, previous: previous && this.seal(id, previous) });
    }
  }

  private seal(id: string, secret: Buffer): Buffer {
    return sealSecret(this.config.secret, PURPOSE, id, secret);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { openSecret, sealSecret } from '@campus/platform/auth/sealed-secret.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { factorsAfter, sealFactorAnew, type SealedFactor } from './second-factor.statements.ts';

const PURPOSE = 'second factors';
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The secrets of applications that give codes, as the database keeps them: who reads a backup cannot make a code. */
@Injectable()
export class FactorSecrets {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  seal(id: string, secret: Buffer): Buffer {
    return sealSecret(this.config.secret, PURPOSE, id, secret);
  }

  /** Null: it was sealed under a campus secret that nobody knows here any more. */
  open({ id, sealed_secret: sealed }: SealedFactor): Buffer | null {
    return byEitherSecret(this.config, (campus) => openSecret(campus, PURPOSE, id, sealed));
  }

  /** Before the server answers anyone: what the campus secret of before opens is sealed again, and that one may go. */
  async sealAnew(): Promise<void> {
    let rows: SealedFactor[] = [];
    let last = BEFORE_ALL;
    do {
      rows = await this.database.rows(factorsAfter, [last]);
      for (const row of rows) {
        last = row.id;
        if (openSecret(this.config.secret, PURPOSE, row.id, row.sealed_secret)) continue;
        const secret = this.open(row);
        if (secret)
          await this.database.rows(sealFactorAnew, [row.id, this.seal(row.id, secret), row.sealed_secret]);
      }
    } while (rows.length);
  }
}

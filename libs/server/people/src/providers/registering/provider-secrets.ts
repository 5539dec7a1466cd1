import { Inject, Injectable } from '@nestjs/common';
import { openSecret, sealSecret } from '@campus/platform/auth/sealed-secret.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { sealedSecrets, sealProviderAnew } from './providers.statements.ts';

const PURPOSE = 'provider secrets';

/** By which providers know the campus, as the database keeps it: who reads a backup cannot ask in its name. */
@Injectable()
export class ProviderSecrets {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  seal(id: string, secret: string): Buffer {
    return sealSecret(this.config.secret, PURPOSE, id, Buffer.from(secret));
  }

  /** Null: it was sealed under a campus secret that nobody knows here any more; it has to be entered again. */
  open({ id, sealed_secret: sealed }: { id: string; sealed_secret: Buffer }): string | null {
    return (
      byEitherSecret(this.config, (campus) => openSecret(campus, PURPOSE, id, sealed))?.toString() ?? null
    );
  }

  /** Before the server answers anyone: what the campus secret of before opens is sealed again, and that one may go. */
  async sealAnew(): Promise<void> {
    for (const row of await this.database.rows(sealedSecrets)) {
      if (openSecret(this.config.secret, PURPOSE, row.id, row.sealed_secret)) continue;
      const secret = this.open(row);
      if (secret === null) continue;
      await this.database.rows(sealProviderAnew, [row.id, this.seal(row.id, secret), row.sealed_secret]);
    }
  }
}

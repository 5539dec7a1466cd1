import { Inject, Injectable } from '@nestjs/common';
import { LONGEST_RECORD } from '@campus/platform/auth/signed-record.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import {
  isRecord,
  isText,
  Receipts,
  WorkHandlers,
  type Receipt,
  type WorkEntry,
  type WorkHandler,
} from '@campus/study';
import { BringBackLaunch } from './bring-back-launch.ts';
import { begunLaunchIn, type BegunLaunch } from './launch-proof.ts';
import { Packages } from '../packages.ts';

/** A device reports a launch that the server made, in case restoring a backup has lost it. */
@Injectable()
export class ScormLaunchedHandler implements WorkHandler<BegunLaunch> {
  readonly kind = 'scormLaunched';

  constructor(
    private readonly receipts: Receipts,
    private readonly packages: Packages,
    private readonly returning: BringBackLaunch,
    @Inject(CONFIG) private readonly config: Config,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): BegunLaunch | null {
    if (!isRecord(input) || !isText(input.proof, LONGEST_RECORD)) return null;
    const { proof } = input;
    return byEitherSecret(this.config, (secret) => begunLaunchIn(secret, proof));
  }

  async record(entry: WorkEntry, begun: BegunLaunch): Promise<Receipt> {
    const known = await this.packages.of(begun.packageId);
    if (!known) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    return this.receipts.once(entry, this.kind, (tx) =>
      this.returning.bringBack(tx, entry.personId, known, begun),
    );
  }
}

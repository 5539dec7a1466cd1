import { Inject, Injectable } from '@nestjs/common';
import { LONGEST_RECORD } from '@campus/platform/auth/signed-record.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { OutlineCache } from '@campus/course';
import { isRecord, isText } from '../../progress/lessons/payloads.ts';
import { Receipts } from '../../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../../progress/work.ts';
import { begunAttemptIn, type BegunAttempt } from './attempt-proof.ts';
import { BringBackAttempt } from './bring-back-attempt.ts';
import { QuizFinishing } from './quiz-finishing.ts';

/** A device reports an attempt that the server began, in case restoring a backup has lost it. */
@Injectable()
export class QuizBegunHandler implements WorkHandler<BegunAttempt> {
  readonly kind = 'quizBegun';

  constructor(
    private readonly receipts: Receipts,
    private readonly outlines: OutlineCache,
    private readonly finishing: QuizFinishing,
    private readonly returning: BringBackAttempt,
    @Inject(CONFIG) private readonly config: Config,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): BegunAttempt | null {
    if (!isRecord(input) || !isText(input.proof, LONGEST_RECORD)) return null;
    const { proof } = input;
    return byEitherSecret(this.config, (secret) => begunAttemptIn(secret, proof));
  }

  async record(entry: WorkEntry, begun: BegunAttempt): Promise<Receipt> {
    if (!(await this.outlines.of(begun.versionId)))
      return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const ground = await this.finishing.groundOf(begun.versionId);
    return this.receipts.once(entry, this.kind, (tx) =>
      this.returning.bringBack(tx, entry.personId, ground, begun),
    );
  }
}

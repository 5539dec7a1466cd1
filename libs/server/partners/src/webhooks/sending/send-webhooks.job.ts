import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { readRetryAfter } from '../../results/calls/pauses.ts';
import { WebhookSecrets } from '../secrets/webhook-secrets.ts';
import { type PostAnswer, postSafely } from './safe-post.ts';
import {
  closeGone,
  deliveryLater,
  deliverySent,
  dropOldEvents,
  dueWebhooks,
  takeDeliveries,
  type TakenDelivery,
} from './sending.statements.ts';
import { signedMessage } from './signed-message.ts';
import { pauseAfter } from './tries.ts';

/** Programs that are told at once, and messages to one of them. */
const PROGRAMS = 16;
const OF_ONE = 4;
/** Milliseconds after which other jobs have their turn. */
const TURN = 30_000;

/** Every minute: sends what waits, and forgets what is old. */
@Injectable()
export class SendWebhooks {
  constructor(
    private readonly database: Database,
    private readonly secrets: WebhookSecrets,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerCron('send-webhooks', '* * * * *', () => this.run());
  }

  private async run(): Promise<void> {
    await this.database.rows(dropOldEvents);
    const end = Date.now() + TURN;
    const due = (await this.database.rows(dueWebhooks)).values();
    const tellNext = async () => {
      for (const { id } of due) await this.tell(id, end);
    };
    await Promise.all(Array.from({ length: PROGRAMS }, tellNext));
  }

  /**
   * Until nothing waits for it, or it has taken none of some: one that is away or hangs holds up nobody else, and is left
   * alone until the next minute.
   */
  private async tell(webhookId: string, end: number): Promise<void> {
    while (Date.now() < end) {
      const taken = await this.database.rows(takeDeliveries, [webhookId, OF_ONE]);
      const wereTaken = await Promise.all(taken.map((delivery) => this.send(delivery)));
      if (!wereTaken.includes(true)) return;
    }
  }

  /** Whether the program has taken it. */
  private async send(delivery: TakenDelivery): Promise<boolean> {
    const { id, tries, webhook_id: webhookId } = delivery;
    const answer = await this.post(delivery);
    if (answer && answer.status >= 200 && answer.status < 300) {
      await this.database.rows(deliverySent, [id, answer.status]);
      return true;
    }
    const isGone = answer?.status === 410;
    const asked = readRetryAfter(answer?.retryAfter ?? null, new Date());
    const seconds = isGone ? null : pauseAfter(tries, asked, Math.random());
    await this.database.rows(deliveryLater, { id, status: answer?.status ?? null, seconds });
    if (isGone) await this.database.rows(closeGone, [webhookId]);
    return false;
  }

  /** Null: no answer came, or nothing could be signed. */
  private async post(delivery: TakenDelivery): Promise<PostAnswer | null> {
    const { webhook_id: webhookId, url, sealed_secret, previous_secret } = delivery;
    const secrets = [sealed_secret, previous_secret].flatMap((sealed) => {
      const secret = sealed && this.secrets.open(webhookId, sealed);
      return secret ? [secret] : [];
    });
    if (secrets.length === 0) return null;
    const { event_id: eventId, kind: type, about: data, happened_at: at } = delivery;
    const message = signedMessage({ id: eventId, type, at, data }, secrets, new Date());
    try {
      return await postSafely(url, message, !this.config.isProduction);
    } catch {
      return null;
    }
  }
}

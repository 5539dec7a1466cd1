import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { platformAddressIn } from '../platforms/platforms.rules.ts';
import { WebhookSecrets } from './secrets/webhook-secrets.ts';
import {
  type AddWebhookInput,
  type SetWebhookOpenInput,
  type Webhook,
  type WebhookDeliveryList,
  type WebhookInput,
  type WebhookSecretMade,
  type WebhookSet,
} from './webhook.type.ts';
import {
  addWebhook,
  allWebhooks,
  deliveriesOf,
  sendAgain,
  setWebhookOpen,
  turnSecret,
} from './webhooks.statements.ts';

type Act = AuditFact['action'];

/** Addresses of other programs that are told what happened, and what became of each message. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly secrets: WebhookSecrets,
  ) {}

  list(): Promise<Webhook[]> {
    return this.database.rows(allWebhooks);
  }

  async deliveries(webhookId: string, { limit, offset }: Page): Promise<WebhookDeliveryList> {
    const rows = isId(webhookId) ? await this.database.rows(deliveriesOf, { webhookId, limit, offset }) : [];
    return { items: rows, totalCount: rows[0]?.total ?? 0 };
  }

  /** Its secret is shown once: a repeat has none to show. Refuses INPUT_INVALID {field}. */
  async add(actor: Actor, input: AddWebhookInput): Promise<WebhookSecretMade> {
    const name = lineIn(input.name, 'name', 80);
    const url = platformAddressIn(input.url, 'url');
    const kinds = [...new Set(input.kinds)];
    if (kinds.length === 0) return refuseInput('kinds');
    return this.withSecret(actor, input.idempotencyKey, 'addWebhook', async (tx) => {
      const id = newId();
      const { shown, sealed } = this.secrets.make(id);
      const row = { id, name, url, kinds, sealedSecret: sealed, madeBy: actor.personId };
      await this.database.rowsIn(tx, addWebhook, row);
      await this.audit.record(tx, this.fact(actor, 'webhook.added', id, { name, url, kinds }));
      return { id, shown };
    });
  }

  /** Messages are signed by both for a day. Refuses NOT_FOUND. */
  async turn(actor: Actor, { id, idempotencyKey }: WebhookInput): Promise<WebhookSecretMade> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    return this.withSecret(actor, idempotencyKey, 'turnWebhookSecret', async (tx) => {
      const { shown, sealed } = this.secrets.make(id);
      const turned = await this.database.rowIn(tx, turnSecret, { id, sealedSecret: sealed });
      if (!turned) throw new Refused('NOT_FOUND');
      await this.audit.record(tx, this.fact(actor, 'webhook.secret-turned', id, { name: turned.name }));
      return { id, shown };
    });
  }

  /** Refuses NOT_FOUND. */
  async setOpen(actor: Actor, { id, isOpen, idempotencyKey }: SetWebhookOpenInput): Promise<WebhookSet> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'setWebhookOpen', async () => {
        const set = await this.database.rowIn(tx, setWebhookOpen, { id, isOpen });
        if (!set) throw new Refused('NOT_FOUND');
        if (set.was_open !== isOpen)
          await this.audit.record(
            tx,
            this.fact(actor, isOpen ? 'webhook.opened' : 'webhook.closed', id, { name: set.name }),
          );
        return id;
      }),
    );
    return { id };
  }

  /** Refuses NOT_FOUND. */
  async sendAgain(actor: Actor, { id, idempotencyKey }: WebhookInput): Promise<WebhookSet> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'sendWebhookAgain', async () => {
        const delivery = await this.database.rowIn(tx, sendAgain, [id]);
        if (!delivery) throw new Refused('NOT_FOUND');
        await this.audit.record(
          tx,
          this.fact(actor, 'webhook.sent-again', delivery.webhook_id, { delivery: id }),
        );
        return id;
      }),
    );
    return { id };
  }

  private async withSecret(
    actor: Actor,
    key: string,
    operation: string,
    work: (tx: EntityManager) => Promise<{ id: string; shown: string }>,
  ): Promise<WebhookSecretMade> {
    const made: { secret: string | null } = { secret: null };
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, key, operation, async () => {
        const { id: done, shown } = await work(tx);
        made.secret = shown;
        return done;
      }),
    );
    return { id, secret: made.secret };
  }

  private fact(actor: Actor, action: Act, subjectId: string, detail: Record<string, unknown>): AuditFact {
    return { actorId: actor.personId, action, subjectType: 'webhook', subjectId, detail };
  }
}

import { statement } from '@campus/platform/database/database.ts';
import { type Webhook, type WebhookDelivery } from './webhook.type.ts';
import { type WebhookKind } from './webhook-kind.ts';

export const allWebhooks = statement<Webhook>(
  'webhooks',
  `select w.id, w.name, w.url, w.kinds, w.is_open as "isOpen",
          case when w.previous_until > now() then w.previous_until end as "previousUntil",
          coalesce(d.waiting, 0) as waiting, coalesce(d.failed, 0) as failed, d.last_sent_at as "lastSentAt"
     from webhook w
     left join (select webhook_id, (count(*) filter (where state = 'waiting'))::int as waiting,
                       (count(*) filter (where state = 'failed'))::int as failed, max(sent_at) as last_sent_at
                  from webhook_delivery group by webhook_id) d on d.webhook_id = w.id
    order by w.is_open desc, w.created_at desc, w.id limit 100`,
);

interface NewWebhook {
  id: string;
  name: string;
  url: string;
  kinds: readonly WebhookKind[];
  sealedSecret: Buffer;
  madeBy: string;
}

export const addWebhook = statement<object, NewWebhook>(
  'webhook-add',
  `insert into webhook (id, name, url, kinds, is_open, sealed_secret, made_by, created_at)
   values (:id, :name, :url, :kinds, true, :sealedSecret, :madeBy, now())`,
);

/** Nothing: there is none. `wasOpen`: how it stood before. */
export const setWebhookOpen = statement<{ name: string; was_open: boolean }, { id: string; isOpen: boolean }>(
  'webhook-set-open',
  `with before as (select id, is_open from webhook where id = :id for update)
   update webhook w set is_open = :isOpen from before where w.id = before.id
   returning w.name, before.is_open as was_open`,
);

/** The one there was signs for a day more. Nothing: there is none. */
export const turnSecret = statement<{ name: string }, { id: string; sealedSecret: Buffer }>(
  'webhook-turn-secret',
  `update webhook set previous_secret = sealed_secret, previous_until = now() + interval '1 day',
          sealed_secret = :sealedSecret where id = :id returning name`,
);

interface Asked {
  webhookId: string;
  limit: number;
  offset: number;
}

export const deliveriesOf = statement<WebhookDelivery & { total: number }, Asked>(
  'webhook-deliveries',
  `select d.id, d.event_id as "eventId", v.kind, v.happened_at as "happenedAt", d.state, d.tries, d.status,
          case when d.state = 'waiting' and w.is_open then d.next_try_at end as "nextTryAt",
          (count(*) over ())::int as total
     from webhook_delivery d join webhook w on w.id = d.webhook_id join webhook_event v on v.id = d.event_id
    where d.webhook_id = :webhookId order by v.happened_at desc, d.id limit :limit offset :offset`,
);

/** $1 delivery: it is tried anew, by the same id, whatever became of it. Nothing: there is none. */
export const sendAgain = statement<{ webhook_id: string }>(
  'webhook-send-again',
  `update webhook_delivery set state = 'waiting', tries = 0, next_try_at = now(), taken_until = null where id = $1
   returning webhook_id`,
);

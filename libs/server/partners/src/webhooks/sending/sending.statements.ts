import { statement } from '@campus/platform/database/database.ts';
import { type WebhookKind } from '../webhook-kind.ts';

/** Seconds for which a server has taken messages: longer than an answer may take. */
const TAKEN_SECONDS = 60;

export interface TakenDelivery {
  id: string;
  tries: number;
  event_id: string;
  kind: WebhookKind;
  about: Record<string, string>;
  happened_at: Date;
  webhook_id: string;
  url: string;
  sealed_secret: Buffer;
  /** While it holds beside the other. */
  previous_secret: Buffer | null;
}

/** Of a delivery `d`: it is its turn, and no server sends it. */
const IS_DUE = `d.state = 'waiting' and d.next_try_at <= now() and coalesce(d.taken_until < now(), true)`;

/** Open addresses for which something waits, the one that waits longest first. */
export const dueWebhooks = statement<{ id: string }>(
  'webhooks-due',
  `select w.id from webhook_delivery d join webhook w on w.id = d.webhook_id and w.is_open
    where ${IS_DUE} group by w.id order by min(d.next_try_at), w.id limit 100`,
);

/** $1 webhook, $2: so many of those that are due; nobody else has them for a while. */
export const takeDeliveries = statement<TakenDelivery>(
  'webhook-take-deliveries',
  `with due as (
     select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id and w.is_open
      where w.id = $1 and ${IS_DUE} order by d.next_try_at, d.id limit $2 for update of d skip locked)
   update webhook_delivery d
      set taken_until = now() + interval '${TAKEN_SECONDS} seconds', tries = d.tries + 1
     from due, webhook w, webhook_event v
    where d.id = due.id and w.id = d.webhook_id and v.id = d.event_id
   returning d.id, d.tries, d.event_id, v.kind, v.about, v.happened_at, w.id as webhook_id, w.url, w.sealed_secret,
             case when w.previous_until > now() then w.previous_secret end as previous_secret`,
);

/** $1 delivery, $2 status. */
export const deliverySent = statement(
  'webhook-delivery-sent',
  `update webhook_delivery set state = 'sent', status = $2, sent_at = now(), taken_until = null where id = $1`,
);

/** `seconds` null: it is not tried again. `status` null: no answer came. */
export const deliveryLater = statement<object, { id: string; status: number | null; seconds: number | null }>(
  'webhook-delivery-later',
  `update webhook_delivery
      set state = case when :seconds::float8 is null then 'failed' else 'waiting' end, status = :status,
          next_try_at = now() + make_interval(secs => coalesce(:seconds::float8, 0)), taken_until = null
    where id = :id`,
);

/** $1 webhook: its program wants no more. */
export const closeGone = statement('webhook-gone', `update webhook set is_open = false where id = $1`);

/** Days for which events and what became of them are kept. */
export const dropOldEvents = statement(
  'webhook-drop-old-events',
  `delete from webhook_event where happened_at < now() - interval '30 days'`,
);

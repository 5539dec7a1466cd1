import { createHmac } from 'node:crypto';

/** An event as it travels. */
export interface Message {
  /** The same whenever it is sent. */
  id: string;
  type: string;
  at: Date;
  data: Record<string, string>;
}

/** Body and headers (Standard Webhooks 1.0): one signature for each secret that holds. `now`: of this try. */
export function signedMessage(
  { id, type, at, data }: Message,
  secrets: readonly Buffer[],
  now: Date,
): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
  };
}

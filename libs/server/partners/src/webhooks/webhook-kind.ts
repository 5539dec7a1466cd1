import { registerEnumType } from '@nestjs/graphql';
import { type CodeOf } from '@campus/platform/graphql/closed-set.ts';

/** What other programs can be told of. The codes travel; they never change. */
export const WebhookKind = {
  NOMINATION_DECIDED: 'nomination.decided',
  ENROLMENT_CREATED: 'enrolment.created',
  ENROLMENT_COMPLETED: 'enrolment.completed',
  CERTIFICATE_ISSUED: 'certificate.issued',
  CERTIFICATE_SUPERSEDED: 'certificate.superseded',
  CERTIFICATE_REVOKED: 'certificate.revoked',
} as const;
export type WebhookKind = CodeOf<typeof WebhookKind>;

registerEnumType(WebhookKind, { name: 'WebhookKind' });

/** How a delivery stands. `failed`: it was tried for days, or the program wants none any more. */
export const DeliveryState = { WAITING: 'waiting', SENT: 'sent', FAILED: 'failed' } as const;
export type DeliveryState = CodeOf<typeof DeliveryState>;

registerEnumType(DeliveryState, { name: 'WebhookDeliveryState' });

import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { WebhookSecrets } from './secrets/webhook-secrets.ts';
import { SendWebhooks } from './sending/send-webhooks.job.ts';
import { WebhooksResolver } from './webhooks.resolver.ts';
import { Webhooks } from './webhooks.service.ts';

@Module({
  imports: [AuditModule],
  providers: [SendWebhooks, Webhooks, WebhookSecrets, WebhooksResolver],
})
export class WebhooksModule {}

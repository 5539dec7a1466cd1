export { partnersDomain } from './domain.ts';
export { WebhookSecrets } from './webhooks/secrets/webhook-secrets.ts';
export { ToolKeys } from './platforms/keys/tool-keys.ts';

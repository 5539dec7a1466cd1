import { statement } from '@campus/platform/database/database.ts';
import { type RegisteredPlatform } from '../../platforms/platforms.statements.ts';

/** A platform that can be asked for tokens. */
export type CalledPlatform = RegisteredPlatform & { token_url: string };

/** $1 platform; nothing when it is closed, or has no place for tokens. */
export const platformToCall = statement<CalledPlatform>(
  'partner-platform-to-call',
  `select id, name, issuer, client_id, auth_url, token_url, jwks_url, deployments, is_open
     from partner_platform where id = $1 and is_open and token_url is not null`,
);

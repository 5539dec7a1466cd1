import { Injectable } from '@nestjs/common';
import { type CheckedMessage, checkToken, LaunchRefused, PlatformKeys } from '@campus/lti';
import { hashOf, isToken } from '@campus/platform/auth/secret-token.ts';
import { Database } from '@campus/platform/database/database.ts';
import { noteLaunch, platformById, type RegisteredPlatform } from '../../platforms/platforms.statements.ts';
import { EntryRefused } from '../entry-refused.ts';
import { useLogin } from '../launches.statements.ts';
import { platformFetch } from '../../platforms/calls/platform-fetch.ts';

export interface CheckedLaunch {
  platform: RegisteredPlatform;
  said: CheckedMessage;
}

/** The second half: what the platform posts is the answer to a login of this browser, signed by the platform. */
@Injectable()
export class CheckLaunch {
  private readonly keys = new PlatformKeys(platformFetch);

  constructor(private readonly database: Database) {}

  /** The login is used up by it, whatever comes of it. Throws `EntryRefused`. */
  async check(form: Partial<Record<string, string>>, mark: string | null): Promise<CheckedLaunch> {
    const login = isToken(form.state) ? await this.database.row(useLogin, [hashOf(form.state)]) : null;
    if (!login) throw new EntryRefused('STATE_UNKNOWN', 'state');
    const platform = await this.database.row(platformById, [login.platform_id]);
    if (!platform) throw new EntryRefused('PLATFORM_UNKNOWN');
    if (!platform.is_open) throw new EntryRefused('PLATFORM_CLOSED', null, platform);
    if (login.is_over) throw new EntryRefused('STATE_EXPIRED', 'state', platform);
    if (mark === null || !hashOf(mark).equals(login.browser_hash))
      throw new EntryRefused('STATE_ELSEWHERE', 'state', platform);
    if (form.error !== undefined) throw new EntryRefused('PLATFORM_SAID_NO', 'error', platform);
    const said = await this.read(form.id_token, platform, login);
    await this.database.rows(noteLaunch, [platform.id]);
    return { platform, said };
  }

  private async read(
    token: unknown,
    platform: RegisteredPlatform,
    { nonce, target, deployment }: { nonce: string; target: string; deployment: string | null },
  ): Promise<CheckedMessage> {
    try {
      return await checkToken(token, {
        issuer: platform.issuer,
        clientId: platform.client_id,
        deploymentIds: platform.deployments,
        deploymentId: deployment,
        nonce,
        target,
        keys: this.keys.of(platform.jwks_url),
        now: new Date(),
      });
    } catch (error) {
      if (error instanceof LaunchRefused) throw new EntryRefused(error.code, error.claim, platform);
      throw error;
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { authorisationUrl, isBelow, LaunchRefused, readLoginRequest } from '@campus/lti';
import { hashOf, newToken } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { platformsOfIssuer, type RegisteredPlatform } from '../../platforms/platforms.statements.ts';
import { toolAddresses } from '../../platforms/tool-addresses.ts';
import { EntryRefused } from '../entry-refused.ts';
import { beginLogin } from '../launches.statements.ts';

/** The first half of a launch: a platform sends a browser, which is sent back to it with a state and a nonce. */
@Injectable()
export class BeginLogin {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The address at the platform where the browser goes on. Throws `EntryRefused`. */
  async begin(params: unknown, mark: string): Promise<string> {
    const request = this.read(params);
    const platform = await this.platformOf(request.issuer, request.clientId);
    const { launchUrl } = toolAddresses(this.config.publicUrl);
    if (!platform.is_open) throw new EntryRefused('PLATFORM_CLOSED', null, platform);
    if (!isBelow(request.target, launchUrl))
      throw new EntryRefused('TARGET_ELSEWHERE', 'target_link_uri', platform);
    const { deploymentId } = request;
    if (deploymentId !== null && platform.deployments && !platform.deployments.includes(deploymentId))
      throw new EntryRefused('DEPLOYMENT_WRONG', 'lti_deployment_id', platform);
    const [state, nonce] = [newToken(), newToken()];
    await this.database.rows(beginLogin, {
      stateHash: hashOf(state),
      platformId: platform.id,
      nonce,
      target: request.target,
      deployment: deploymentId,
      browserHash: hashOf(mark),
    });
    return authorisationUrl(request, {
      authUrl: platform.auth_url,
      clientId: platform.client_id,
      redirectUri: launchUrl,
      state,
      nonce,
    });
  }

  private read(params: unknown) {
    try {
      return readLoginRequest(params);
    } catch (error) {
      if (error instanceof LaunchRefused) throw new EntryRefused(error.code, error.claim);
      throw error;
    }
  }

  private async platformOf(issuer: string, clientId: string | null): Promise<RegisteredPlatform> {
    const [platform, another] = await this.database.rows(platformsOfIssuer, [issuer, clientId]);
    if (!platform || another) throw new EntryRefused('PLATFORM_UNKNOWN', another ? 'client_id' : 'iss');
    return platform;
  }
}

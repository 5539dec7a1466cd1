import { Inject, Injectable } from '@nestjs/common';
import { authorisationUrl, isBelow, LaunchRefused, type LoginRequest, readLoginRequest } from '@campus/lti';
import { hashOf, newToken } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { platformsOfIssuer, type RegisteredPlatform } from '../../platforms/platforms.statements.ts';
import { toolAddresses } from '../../platforms/tool-addresses.ts';
import { EntryRefused } from '../entry-refused.ts';
import { beginLogin } from '../launches.statements.ts';
import { keyOf, type KeptThere } from './platform-storage.ts';

/** A login in a browser that keeps nothing here. */
export interface StoredLogin {
  /** Where it goes on once the platform keeps what it is known by. */
  address: string;
  kept: KeptThere & { mark: string };
}

/** The first half of a launch: a platform sends a browser, which is sent back to it with a state and a nonce. */
@Injectable()
export class BeginLogin {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The address at the platform where the browser goes on. Throws `EntryRefused`. */
  async begin(params: unknown, mark: string): Promise<string> {
    return (await this.go(this.read(params), mark, null)).address;
  }

  /**
   * The same in a browser that keeps nothing here, where the platform offers to keep something for it (LTI Client Side
   * postMessages): what the browser is known by is kept there, by the name of the state. Null: it offers nothing. Throws
   * `EntryRefused`.
   */
  async beginStored(params: unknown): Promise<StoredLogin | null> {
    const request = this.read(params);
    const { storageTarget: target } = request;
    if (target === null) return null;
    const mark = newToken();
    const { address, state } = await this.go(request, mark, target);
    return { address, kept: { target, site: new URL(address).origin, key: keyOf(state), mark } };
  }

  private async go(
    request: LoginRequest,
    mark: string,
    storageTarget: string | null,
  ): Promise<{ address: string; state: string }> {
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
      storageTarget,
    });
    const { auth_url: authUrl, client_id: clientId } = platform;
    const address = authorisationUrl(request, { authUrl, clientId, redirectUri: launchUrl, state, nonce });
    return { address, state };
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

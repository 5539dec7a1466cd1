import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type CheckedOfProvider, ProviderCheck, type ProviderTested } from '../registering/provider.type.ts';
import { providerById, type RegisteredProvider } from '../registering/providers.statements.ts';
import { ProviderClient } from './provider-client.ts';
import { faultOf } from './provider-faults.ts';

/** A code that no provider has given. */
const NO_CODE = 'the-connection-is-tried';

/** Whether a provider would work, without anybody signing in. */
@Injectable()
export class TestConnection {
  constructor(
    private readonly database: Database,
    private readonly client: ProviderClient,
  ) {}

  /** Refuses NOT_FOUND. */
  async run(id: string): Promise<ProviderTested> {
    const provider = isId(id) ? await this.database.row(providerById, [id]) : null;
    if (!provider) throw new Refused('NOT_FOUND');
    const client = await this.reached(provider);
    if (!client) return { checks: [{ check: ProviderCheck.CONFIGURATION, isGood: false }] };
    return { checks: await this.checked(client) };
  }

  private async reached(provider: RegisteredProvider): Promise<oidc.Configuration | null> {
    try {
      return await this.client.of(provider, { isNew: true });
    } catch {
      return null;
    }
  }

  private async checked(client: oidc.Configuration): Promise<CheckedOfProvider[]> {
    const keys = await this.client.keysOf(client).catch(() => 0);
    const server = client.serverMetadata();
    return [
      { check: ProviderCheck.CONFIGURATION, isGood: true },
      { check: ProviderCheck.KEYS, isGood: keys > 0 },
      { check: ProviderCheck.PKCE, isGood: server.supportsPKCE() },
      { check: ProviderCheck.CLIENT, isGood: await this.isKnown(client) },
      { check: ProviderCheck.SIGN_OUT, isGood: server.end_session_endpoint !== undefined },
    ];
  }

  /** A provider that knows the client refuses the code; one that does not refuses the client. */
  private async isKnown(client: oidc.Configuration): Promise<boolean> {
    try {
      const given = { code: NO_CODE, redirect_uri: 'https://campus.invalid/', code_verifier: NO_CODE };
      await oidc.genericGrantRequest(client, 'authorization_code', given);
      return false;
    } catch (error) {
      return faultOf(error).code === 'CODE_REFUSED';
    }
  }
}

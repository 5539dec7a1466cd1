import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { hashOf, newToken } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type CampusContext } from '@campus/platform/graphql/context.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineOf } from '@campus/platform/graphql/written.ts';
import { log } from '@campus/platform/http/log.ts';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { cleanAddress } from '../../people/people.rules.ts';
import { ProviderClient } from '../asking/provider-client.ts';
import { faultOf } from '../asking/provider-faults.ts';
import { providerAddresses } from '../provider-addresses.ts';
import { domainOf } from '../registering/providers.rules.ts';
import {
  anyProvider,
  providerById,
  providerOfDomain,
  type RegisteredProvider,
} from '../registering/providers.statements.ts';
import { giveMark } from './browser-mark.ts';
import { beginProviderLogin } from '../entering/entering.statements.ts';
import { type BeginProviderSignInInput, type SignInProvider } from './sign-in-provider.type.ts';
import { screenPathIn } from './screen-path.ts';

/** Fixed: who somebody is, and nothing that they have. */
const SCOPE = 'openid email profile';
const LONGEST_DOMAIN = 253;
const QUARTER_HOUR = 900;
/** A whole ministry behind one address signs in at nine o’clock. */
const BEGUN_OF_NETWORK = 600;

/** The first half of a sign-in by an institution: a browser is sent there with a state, a nonce and the hash of a secret. */
@Injectable()
export class BeginSignIn {
  readonly #isSecure: boolean;

  constructor(
    private readonly database: Database,
    private readonly client: ProviderClient,
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.#isSecure = config.publicUrl.startsWith('https:');
  }

  /** Whether any institution signs people in here. */
  async hasAny(): Promise<boolean> {
    return (await this.database.row(anyProvider))?.is_there ?? false;
  }

  /** Who answers for addresses of this domain. */
  async providerOf(domain: string): Promise<SignInProvider | null> {
    const name = lineOf(domain, LONGEST_DOMAIN);
    return name ? this.database.row(providerOfDomain, [domainOf(name)]) : null;
  }

  /** Where the browser goes on. Refuses PROVIDER_AWAY, TOO_MANY_TRIES {retryAfter}. */
  async begin(input: BeginProviderSignInInput, { request, reply }: CampusContext): Promise<string> {
    const key = `oidc:${networkOf(request.ip)}`;
    await this.throttle.try([{ key, limit: BEGUN_OF_NETWORK, seconds: QUARTER_HOUR }]);
    const { providerId: id } = input;
    const provider = isId(id) ? await this.database.row(providerById, [id]) : null;
    if (!provider?.is_open) throw new Refused('PROVIDER_AWAY');
    const client = await this.clientOf(provider);
    const [state, nonce, verifier] = [newToken(), newToken(), oidc.randomPKCECodeVerifier()];
    await this.database.rows(beginProviderLogin, {
      stateHash: hashOf(state),
      providerId: provider.id,
      nonce,
      verifier,
      path: screenPathIn(input.path),
      browserHash: hashOf(giveMark(request, reply, this.#isSecure)),
    });
    const hint = cleanAddress(input.address);
    return oidc.buildAuthorizationUrl(client, {
      scope: SCOPE,
      redirect_uri: providerAddresses(this.config.publicUrl).redirectUrl,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(hint === null ? {} : { login_hint: hint }),
    }).href;
  }

  private async clientOf(provider: RegisteredProvider): Promise<oidc.Configuration> {
    try {
      return await this.client.of(provider);
    } catch (error) {
      const { code, detail } = faultOf(error);
      log.warn('an institution that signs people in does not answer', {
        provider: provider.id,
        code,
        detail,
      });
      throw new Refused('PROVIDER_AWAY');
    }
  }
}

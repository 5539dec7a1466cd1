import { Inject, Injectable } from '@nestjs/common';
import {
  isOnSite,
  type PlatformConfiguration,
  readConfiguration,
  readRegistered,
  type RegisteredTool,
  serviceScopes,
  toolRegistration,
} from '@campus/lti';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { locales } from '@campus/platform/graphql/locale.ts';
import { isSafeAddress } from '@campus/platform/outside/safe-address.ts';
import { Invitations } from '../../platforms/inviting/invitations.service.ts';
import { type InvitationRow } from '../../platforms/inviting/inviting.statements.ts';
import { platformFetch } from '../../platforms/calls/platform-fetch.ts';
import { toolAddresses } from '../../platforms/tool-addresses.ts';
import { RegistrationRefused } from './registration-refused.ts';

/** Milliseconds for a whole answer. */
const PATIENCE = 10_000;

/** What a platform brings along with the link that it opens. */
export interface Brought {
  /** Where it says of itself what it is. */
  configurationUrl: string;
  /** By which it lets the campus register; null: it needs none. */
  token: string | null;
}

/**
 * Registers a platform that opened a link (LTI Dynamic Registration 1.0): what it says of itself is read, the campus is
 * registered there, and the platform is known here, closed. Only the site that the administrator named is asked, and
 * never inside a transaction.
 */
@Injectable()
export class RegisterPlatform {
  constructor(
    private readonly invitations: Invitations,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The invitation that a link is of. Throws `RegistrationRefused`. */
  async invitationOf(link: string): Promise<InvitationRow> {
    const invitation = await this.invitations.of(link);
    if (!invitation) throw new RegistrationRefused('LINK_UNKNOWN');
    return invitation;
  }

  /** Throws `RegistrationRefused`; the link then holds on. */
  async register(invitation: InvitationRow, brought: Brought): Promise<void> {
    if (!(await this.invitations.take(invitation))) throw new RegistrationRefused('LINK_TAKEN');
    try {
      const configuration = await this.configurationOf(invitation, brought.configurationUrl);
      const tool = await this.ask(configuration.registrationUrl, brought.token);
      if (!(await this.invitations.use(invitation, configuration, tool)))
        throw new RegistrationRefused('LINK_UNKNOWN');
    } catch (error) {
      await this.invitations.giveBack(invitation);
      throw error;
    }
  }

  private async configurationOf({ site }: InvitationRow, url: string): Promise<PlatformConfiguration> {
    // Before anything is asked: the address comes from whoever has the link.
    if (!isSafeAddress(url) || new URL(url).origin !== site) throw new RegistrationRefused('SITE_OTHER');
    const answer = await reach(url, { headers: { accept: 'application/json' } });
    if (!answer.ok) throw new RegistrationRefused('UNREACHABLE', String(answer.status));
    const said = readConfiguration(await jsonIn(answer));
    if (typeof said === 'string') throw new RegistrationRefused('CONFIGURATION_ODD', said);
    if (!isOnSite(site, url, said)) throw new RegistrationRefused('SITE_OTHER');
    const odd = oddAddressIn(said);
    if (odd) throw new RegistrationRefused('CONFIGURATION_ODD', odd);
    if (!said.signsAsTaken) throw new RegistrationRefused('ALGORITHM_OTHER');
    return said;
  }

  private async ask(registrationUrl: string, token: string | null): Promise<RegisteredTool> {
    const names = locales.map((locale) => ({ locale, name: campusName[locale] }));
    const addresses = toolAddresses(this.config.publicUrl);
    const answer = await reach(registrationUrl, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(toolRegistration({ ...addresses, names, scopes: serviceScopes })),
    });
    if (!answer.ok) throw new RegistrationRefused('NOT_TAKEN', String(answer.status));
    const tool = readRegistered(await jsonIn(answer));
    if (!tool) throw new RegistrationRefused('NOT_TAKEN', 'client_id');
    return tool;
  }
}

/** The name of an address that could not be kept: in the clear, or none of the web. */
function oddAddressIn({ authUrl, tokenUrl, jwksUrl }: PlatformConfiguration): string | null {
  if (!isSafeAddress(authUrl)) return 'authorization_endpoint';
  if (tokenUrl !== null && !isSafeAddress(tokenUrl)) return 'token_endpoint';
  return isSafeAddress(jwksUrl) ? null : 'jwks_uri';
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await platformFetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new RegistrationRefused('UNREACHABLE');
  }
}

async function jsonIn(answer: Response): Promise<unknown> {
  try {
    return (await answer.json()) as unknown;
  } catch {
    throw new RegistrationRefused('CONFIGURATION_ODD', 'json');
  }
}

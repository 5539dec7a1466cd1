import { type Config } from '@campus/platform/config/config.ts';

/** For whom passkeys are made and shown: the campus by its own address, and no other of the same host. */
export interface RelyingParty {
  /** The host name: what a passkey is bound to. */
  id: string;
  /** The origin of the pages that ask. */
  origin: string;
}

export function relyingPartyOf({ publicUrl }: Pick<Config, 'publicUrl'>): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}

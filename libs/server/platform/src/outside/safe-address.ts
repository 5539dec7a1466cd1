import { isOwnMachine } from '../config/address-settings.ts';

/** An address of the web, over TLS unless it leads to this machine, without a name, a password or a fragment. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return (
    (protocol === 'https:' || (protocol === 'http:' && isOwnMachine(text))) && !username && !password && !hash
  );
}

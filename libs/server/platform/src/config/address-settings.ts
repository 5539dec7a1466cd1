import { type Settings } from './settings.ts';

export const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

/** No other machine is reached by these names (RFC 6761) and addresses: this one, or none. */
export const isOwnMachine = (address: string): boolean =>
  URL.canParse(address) &&
  /^((.*\.)?localhost|.*\.test|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);

/** In production nothing of a person crosses a network in the clear; what stays on this machine may be measured there. */
export function publicUrlOf(settings: Settings, isProduction: boolean, port: number): string {
  const given = settings.text('PUBLIC_URL');
  if (isProduction && !given) {
    settings.refuse('PUBLIC_URL', 'PUBLIC_URL_MISSING');
    return '';
  }
  const address = withoutSlash(given ?? `http://localhost:${port}`);
  if (!URL.canParse(address)) settings.refuse('PUBLIC_URL', 'PUBLIC_URL_NO_ADDRESS', { given: address });
  else if (isProduction && !address.startsWith('https://') && !isOwnMachine(address))
    settings.refuse('PUBLIC_URL', 'PUBLIC_URL_OPEN', { given: address });
  return address;
}

/** Room is left for what is put behind a plus sign: 64 characters stand before the @ at most. */
export function bounceToOf(settings: Settings): string | null {
  const given = settings.text('MAIL_BOUNCE_TO') ?? null;
  if (given === null || /^[a-z0-9._-]{1,14}@[a-z0-9.-]+$/i.test(given)) return given;
  settings.refuse('MAIL_BOUNCE_TO', 'BOUNCE_ADDRESS', { given });
  return null;
}

/** The security contact; without a setting, the address that the campus sends mail from. */
export function securityContactOf(settings: Settings, mailFrom: string): string {
  const given = settings.text('SECURITY_CONTACT') ?? /<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
  if (/^(mailto:|https:\/\/)\S+$/.test(given)) return given;
  if (/^[^\s@:]+@[^\s@]+$/.test(given)) return `mailto:${given}`;
  settings.refuse('SECURITY_CONTACT', 'CONTACT', { given });
  return '';
}

import { type Config } from '@campus/platform/config/config.ts';
import { found, reasonOf, type Finding } from './finding.ts';

interface Facts {
  isProduction: boolean;
  publicUrl: string;
  /** With `*` where each package has its own origin. */
  contentOrigin: string;
  /** Why the address does not answer like a campus; null: it does. */
  publicFault: string | null;
  contentFault: string | null;
}

/** An address under which one package would be reached. */
export const exampleOf = (contentOrigin: string): string => contentOrigin.replace('*', 'doctor');

const isOpen = (address: string): boolean => !address.startsWith('https:');
const isOfThisMachine = (address: string): boolean =>
  /^(.*\.)?localhost$|^127\.|^\[::1\]$/.test(new URL(address).hostname);

function ofPublic({ isProduction, publicUrl: url, publicFault }: Facts): Finding[] {
  if (publicFault !== null)
    return [found(isProduction ? 'wrong' : 'look', 'ADDRESS_AWAY', { url, reason: publicFault })];
  return [
    isOpen(url) && !isOfThisMachine(url)
      ? found('wrong', 'ADDRESS_OPEN', { url })
      : found('ok', 'ADDRESS', { url }),
  ];
}

function ofContent(facts: Facts): Finding[] {
  const { isProduction, publicUrl, contentOrigin: url, contentFault } = facts;
  const example = exampleOf(url);
  if (new URL(example).origin === new URL(publicUrl).origin) return [found('wrong', 'CONTENT_SAME', { url })];
  // Browsers show nothing over http inside a page that came by https.
  if (isOpen(example) && !isOpen(publicUrl)) return [found('wrong', 'CONTENT_OPEN', { url })];
  if (contentFault !== null)
    return [found(isProduction ? 'wrong' : 'look', 'CONTENT_AWAY', { url, reason: contentFault })];
  return [url.includes('*') ? found('ok', 'CONTENT', { url }) : found('look', 'CONTENT_SHARED', { url })];
}

export const judgeAddresses = (facts: Facts): Finding[] => [...ofPublic(facts), ...ofContent(facts)];

const PATIENCE_MS = 8_000;

/** Names below `localhost` mean this machine, whatever its resolver answers. */
const reachable = (address: string): string =>
  address.replace(/\/\/[^/:]*\.localhost(?=[:/]|$)/, '//localhost');

async function faultAt(address: string, isRight: (status: number) => boolean): Promise<string | null> {
  try {
    const answer = await fetch(reachable(address), {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return isRight(answer.status) ? null : `HTTP ${answer.status}`;
  } catch (error) {
    return reasonOf(error);
  }
}

export async function readAddresses({ isProduction, publicUrl, contentOrigin }: Config): Promise<Facts> {
  const [publicFault, contentFault] = await Promise.all([
    faultAt(`${publicUrl}/health/live`, (status) => status === 200),
    // The server answers that it has no package of that name.
    faultAt(`${exampleOf(contentOrigin)}/`, (status) => status < 500),
  ]);
  return { isProduction, publicUrl, contentOrigin, publicFault, contentFault };
}

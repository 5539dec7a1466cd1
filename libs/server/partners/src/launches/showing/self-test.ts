import { agsScopes, type Launch } from '@campus/lti';
import { isOfPlatform } from '../../results/calls/platform-origins.ts';
import { type RegisteredPlatform } from '../../platforms/platforms.statements.ts';
import { type Shown } from './where-shown.ts';

/** Seconds by which clocks may differ before somebody should look: at sixty nobody is let in. */
const CLOCK = 10;

/** What a launch shows of how platform and campus work together: each with a sentence, and whether it is as it should be. */
export type SelfTestName =
  | 'signature'
  | 'clock'
  | 'clockOff'
  | 'frame'
  | 'window'
  | 'named'
  | 'unnamed'
  | 'course'
  | 'noCourse'
  | 'tied'
  | 'notTied'
  | 'results'
  | 'resultsNowhere'
  | 'resultsNoToken'
  | 'resultsNoScope'
  | 'resultsElsewhere'
  | 'columns'
  | 'noColumns'
  | 'compared'
  | 'notCompared'
  | 'members'
  | 'noMembers';

export interface SelfTestLine {
  name: SelfTestName;
  isGood: boolean;
}

interface Seen {
  launch: Launch;
  platform: RegisteredPlatform;
  /** The course of the platform leads to an edition. */
  isTied: boolean;
  shown: Shown;
  now: Date;
}

const line = (isGood: boolean, good: SelfTestName, other: SelfTestName): SelfTestLine => ({
  name: isGood ? good : other,
  isGood,
});

/** Why no result would arrive; null: one would. */
function resultsTrouble({ launch, platform }: Seen): SelfTestName | null {
  const { results } = launch;
  if (!results) return 'resultsNowhere';
  if (platform.token_url === null) return 'resultsNoToken';
  if (!results.scopes.includes(agsScopes.scores)) return 'resultsNoScope';
  const addresses = [results.lineItem, results.lineItems].flatMap((address) => address ?? []);
  return addresses.every((address) => isOfPlatform(address, platform)) ? null : 'resultsElsewhere';
}

/** Seconds by which the clock of the platform differs from ours, as far as a token tells. */
export const clockOffset = ({ madeAt }: Pick<Launch, 'madeAt'>, now: Date): number =>
  Math.round(Math.abs(now.getTime() - madeAt.getTime()) / 1_000);

/** Of a launch that was let in: whoever reads it knows that the rest is as it should be. */
export function selfTest(seen: Seen): SelfTestLine[] {
  const { launch, platform, isTied, shown, now } = seen;
  const trouble = resultsTrouble(seen);
  const scopes = new Set(launch.results?.scopes ?? []);
  const { membersUrl } = launch;
  const saysMembers =
    membersUrl !== null && platform.token_url !== null && isOfPlatform(membersUrl, platform);
  return [
    { name: 'signature', isGood: true },
    line(clockOffset(launch, now) <= CLOCK, 'clock', 'clockOff'),
    { name: shown.isFramed ? 'frame' : 'window', isGood: true },
    line(launch.name !== null, 'named', 'unnamed'),
    line(launch.place !== null, 'course', 'noCourse'),
    line(isTied, 'tied', 'notTied'),
    { name: trouble ?? 'results', isGood: trouble === null },
    line(scopes.has(agsScopes.lineItems), 'columns', 'noColumns'),
    line(scopes.has(agsScopes.results), 'compared', 'notCompared'),
    line(saysMembers, 'members', 'noMembers'),
  ];
}

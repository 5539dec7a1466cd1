import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { claimNames } from '../claims.ts';

/** Seconds: the browser posts it at once. */
const LIFE = 300;

/** A link that a platform is to have. */
export interface LinkItem {
  title: string;
  /** Where it leads: the address of launches. */
  url: string;
  /** What a launch by it says of it. */
  custom: Readonly<Record<string, string>>;
  /** A column of the gradebook, of a hundred points; null: none is asked for. */
  line: { resourceId: string; tag: string } | null;
}

/** Who answers whom. */
export interface LinkAnswer {
  clientId: string;
  issuer: string;
  deploymentId: string;
  /** As the request brought it. */
  data: string | null;
  /** None: whoever was asked has picked nothing. */
  items: readonly LinkItem[];
  key: KeyObject;
  /** Under which the key is published. */
  kid: string;
  /** Of this answer alone. */
  id: string;
  now: Date;
}

const itemOf = ({ title, url, custom, line }: LinkItem): object => ({
  type: 'ltiResourceLink',
  title,
  url,
  ...(Object.keys(custom).length ? { custom } : {}),
  ...(line ? { lineItem: { label: title, scoreMaximum: 100, ...line } } : {}),
});

/** The token that is posted to the platform (Deep Linking 2.0, 3.4.2; signed as the Security Framework 5.2 says). */
export function linkAnswer(answer: LinkAnswer): Promise<string> {
  const { clientId, issuer, deploymentId, data, items, key, kid, id, now } = answer;
  const at = Math.floor(now.getTime() / 1_000);
  return new SignJWT({
    nonce: id,
    [claimNames.messageType]: 'LtiDeepLinkingResponse',
    [claimNames.version]: '1.3.0',
    [claimNames.deployment]: deploymentId,
    [claimNames.linkItems]: items.map(itemOf),
    ...(data === null ? {} : { [claimNames.linkData]: data }),
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .setIssuer(clientId)
    .setAudience(issuer)
    .setIssuedAt(at)
    .setExpirationTime(at + LIFE)
    .setJti(id)
    .sign(key);
}

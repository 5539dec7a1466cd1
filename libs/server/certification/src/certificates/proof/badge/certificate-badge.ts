import { createHash, randomBytes } from 'node:crypto';
import { hoursInNumbers, type Badge } from '@campus/credentials';
import { idFrom } from '@campus/platform/database/uuid.ts';
import { labelled } from '@campus/platform/words/labelled.ts';
import { type CertificateSnapshot } from '../../certificate-snapshot.ts';
import { statementOf, titleOf } from '../../certificate-words.ts';
import { credentialAt, issuerAt, statusListAt } from '../keys/issuer.ts';
import { printedMinutes } from '../printed-certificate.ts';

/** The same course version and outcome, the same achievement, wherever and whenever it is reached. */
const achievementId = ({ version, outcome }: CertificateSnapshot): string =>
  `urn:uuid:${idFrom(`achievement/${version}/${outcome}`)}`;

/** Anyone who knows the address can check it; it cannot be read out of the credential. */
function hashedEmail(email: string): { hash: string; salt: string } {
  const salt = randomBytes(16).toString('hex');
  return {
    hash: `sha256$${createHash('sha256')
      .update(email + salt)
      .digest('hex')}`,
    salt,
  };
}

/** The last second of a day in a zone, with its distance from UTC, so that the day can still be read in it. */
export function endOfDay(day: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(`${day}T18:00:00Z`),
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice('GMT'.length);
  return `${day}T23:59:59${offset || '+00:00'}`;
}

/** A certificate as Open Badges 3.0 tells it. */
export function certificateBadge(
  snapshot: CertificateSnapshot,
  of: {
    origin: string;
    credentialId: string;
    holderId: string;
    email: string | null;
    issuedAt: Date;
    status: { list: number; index: number };
    /** For the group: its last day is one there. */
    timeZone: string;
  },
): Badge {
  const { locale, outcome } = snapshot;
  return {
    id: credentialAt(of.origin, of.credentialId),
    issuer: issuerAt(of.origin),
    holder: snapshot.name,
    hashedEmail: of.email === null ? null : hashedEmail(of.email),
    holderId: `urn:uuid:${of.holderId}`,
    locale,
    name: labelled(titleOf(outcome, locale), snapshot.course[locale], locale),
    achievement: {
      id: achievementId(snapshot),
      type: outcome === 'participation' ? 'Certificate' : 'CertificateOfCompletion',
      name: snapshot.course[locale],
      description: `${titleOf(outcome, locale)}, ${snapshot.edition[locale]}`,
      criteria: statementOf(snapshot, locale),
    },
    serial: snapshot.serial,
    hours: hoursInNumbers(printedMinutes(snapshot)),
    awardedAt: of.issuedAt.toISOString(),
    validUntil: snapshot.expiresOn && endOfDay(snapshot.expiresOn, of.timeZone),
    startsOn: snapshot.startsOn,
    endsOn: snapshot.endsOn,
    status: { list: statusListAt(of.origin, of.status.list), index: of.status.index },
  };
}

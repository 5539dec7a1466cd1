import { type Locale } from './printed.ts';

/** The JSON-LD contexts of what we sign, in the order Open Badges 3.0 asks for. */
export const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const;

const SCHEMA =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

export interface BadgeIssuer {
  /** An address that answers with the issuer's public keys. */
  id: string;
  name: string;
  url: string;
}

export interface Badge {
  /** The address of the credential itself. */
  id: string;
  issuer: BadgeIssuer;
  /** The holder as the certificate names them. */
  holder: string;
  /** `sha256$…` of the e-mail address followed by the salt; null: the holder has none. */
  hashedEmail: { hash: string; salt: string } | null;
  /** Names the holder of a badge without an e-mail address; known from nowhere else. */
  holderId: string;
  locale: Locale;
  /** The certificate in words: `Certificado de finalización`. */
  name: string;
  achievement: {
    id: string;
    type: string;
    name: string;
    description: string;
    /** What was required. */
    criteria: string;
  };
  serial: string;
  hours: number;
  /** Moments with a zone. */
  awardedAt: string;
  validUntil: string | null;
  /** Days. */
  startsOn: string;
  endsOn: string | null;
  status: { list: string; index: number };
}

/** Leaves out what is empty: Open Badges forbids nulls and empty lists. */
const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

function subject(badge: Badge): Record<string, unknown> {
  const { achievement, hashedEmail } = badge;
  const name = {
    type: 'IdentityObject',
    hashed: false,
    identityHash: badge.holder,
    identityType: 'name',
  };
  const email = hashedEmail && {
    type: 'IdentityObject',
    hashed: true,
    identityHash: hashedEmail.hash,
    identityType: 'emailAddress',
    salt: hashedEmail.salt,
  };
  return present({
    id: email ? null : badge.holderId,
    type: ['AchievementSubject'],
    identifier: email ? [email, name] : [name],
    licenseNumber: badge.serial,
    creditsEarned: badge.hours,
    activityStartDate: `${badge.startsOn}T00:00:00Z`,
    activityEndDate: badge.endsOn && `${badge.endsOn}T23:59:59Z`,
    achievement: {
      id: achievement.id,
      type: ['Achievement'],
      achievementType: achievement.type,
      name: achievement.name,
      description: achievement.description,
      criteria: { narrative: achievement.criteria },
      inLanguage: badge.locale,
      creditsAvailable: badge.hours,
    },
  });
}

/** An Open Badges 3.0 credential, without its proof. */
export function openBadge(badge: Badge): Record<string, unknown> {
  const { list, index } = badge.status;
  return present({
    '@context': [...CONTEXTS],
    id: badge.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: badge.name,
    issuer: { id: badge.issuer.id, type: ['Profile'], name: badge.issuer.name, url: badge.issuer.url },
    validFrom: badge.awardedAt,
    awardedDate: badge.awardedAt,
    validUntil: badge.validUntil,
    credentialSubject: subject(badge),
    credentialStatus: {
      id: `${list}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: list,
    },
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  });
}

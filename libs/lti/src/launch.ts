import { claimNames, type ResourceLaunch } from './claims.ts';
import { placeRoleOf, type PlaceRole } from './place-role.ts';

/** Languages of the campus. */
const languages = ['es', 'en', 'fr'] as const;

/** A launch that was checked: who comes from where, to open what. Null: the platform does not say. */
export interface Launch {
  /** The person, by the platform's own id: only together with the platform it means somebody. */
  subject: string;
  deploymentId: string;
  /** When the platform says it made the token; to the second. */
  madeAt: Date;
  role: PlaceRole;
  name: { given: string; family: string } | null;
  resource: { id: string; title: string | null };
  place: { id: string; title: string | null } | null;
  /** Parameters that were set with the link; only those that are texts. */
  custom: Readonly<Record<string, string>>;
  locale: (typeof languages)[number] | null;
  /** Where the person returns to; https, or http where the platform is. */
  returnUrl: string | null;
  isFramed: boolean;
  /** Where results of this link may go (AGS); null: the platform takes none. */
  results: ResultServices | null;
  /** Where it says who is in the course (NRPS); null: it does not. Not looked at here. */
  membersUrl: string | null;
}

/** What a launch says of the platform's gradebook. Addresses are not looked at here. */
export interface ResultServices {
  /** What may be asked for. */
  scopes: readonly string[];
  /** Where its line items are found and made; null: nowhere. */
  lineItems: string | null;
  /** The one of this link; null: it has none, or several. */
  lineItem: string | null;
}

const filled = (text: string | null | undefined): string | null => text?.trim() || null;

/** `fr`, `fr-CA`, `fr_FR`: the language before the country. */
export function languageOf(locale: string | null | undefined): Launch['locale'] {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((known) => known === language) ?? null;
}

function nameOf(claims: ResourceLaunch): Launch['name'] {
  const [given, family] = [filled(claims.given_name), filled(claims.family_name)];
  if (given && family) return { given, family };
  // A full name alone: the first word is taken for the given name, as nothing says where the surnames begin.
  const [first, ...rest] = (filled(claims.name) ?? '').split(/\s+/);
  return first && rest.length ? { given: first, family: rest.join(' ') } : null;
}

/** Null: it is none of the web. */
export const webAddress = (text: string | null | undefined): string | null =>
  text && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null;

function resultsOf(claims: ResourceLaunch): ResultServices | null {
  const said = claims[claimNames.results];
  const services = said && {
    scopes: said.scope,
    lineItems: webAddress(said.lineitems),
    lineItem: webAddress(said.lineitem),
  };
  return services && (services.lineItems ?? services.lineItem) ? services : null;
}

/** The course of a platform that a message is about. */
export const placeOf = (context: ResourceLaunch[typeof claimNames.context]): Launch['place'] =>
  context ? { id: context.id, title: filled(context.title) ?? filled(context.label) } : null;

/** What the claims of a checked token mean. */
export function launchOf(
  claims: ResourceLaunch,
  { subject, deploymentId, madeAt }: Pick<Launch, 'subject' | 'deploymentId' | 'madeAt'>,
): Launch {
  const presentation = claims[claimNames.presentation];
  const link = claims[claimNames.resourceLink];
  return {
    subject,
    deploymentId,
    madeAt,
    role: placeRoleOf(claims[claimNames.roles]),
    name: nameOf(claims),
    resource: { id: link.id, title: filled(link.title) },
    place: placeOf(claims[claimNames.context]),
    custom: Object.fromEntries(
      Object.entries(claims[claimNames.custom] ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
    locale: languageOf(presentation?.locale),
    returnUrl: webAddress(presentation?.return_url),
    isFramed: presentation?.document_target !== 'window',
    results: resultsOf(claims),
    membersUrl: webAddress(claims[claimNames.members]?.context_memberships_url),
  };
}

import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import {
  dayIn,
  optionalDayIn,
  optionalLineIn,
  optionalWrittenIn,
  writtenIn,
} from '@campus/platform/graphql/written.ts';
import { audiences, isOneOf, isTimeZone } from '@campus/people';
import { type EditionEntity } from '../edition.entity.ts';
import { type EditionDetailsInput } from './edition-plan.type.ts';

export type EditionDetails = Pick<
  EditionEntity,
  | 'key'
  | 'titles'
  | 'description'
  | 'programmeId'
  | 'route'
  | 'audience'
  | 'locales'
  | 'startsOn'
  | 'endsOn'
  | 'timeZone'
  | 'isOpen'
  | 'contactAddress'
>;

const wrong = (field: string): never => {
  throw new Refused('INPUT_INVALID', { field });
};

/** The short name for people, commands and files. */
export const keyIn = (text: string): string =>
  /^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/.test(text.trim()) ? text.trim() : wrong('key');

/** A mailbox, or none. */
const addressIn = (text: string | null | undefined): string | null => {
  const line = optionalLineIn(text, 'contactAddress', 254);
  return line === null || /^\S+@\S+\.\S+$/.test(line) ? line : wrong('contactAddress');
};

/** An IANA name. */
export const zoneIn = (text: string): string => (isTimeZone(text) ? text : wrong('timeZone'));

function localesIn(asked: readonly string[], offered: readonly string[]): string[] {
  const wanted = [...new Set(asked)].filter(isLocale);
  return wanted.length && wanted.every((locale) => offered.includes(locale)) ? wanted : wrong('locales');
}

/** What somebody says an edition is, as it is kept. `offered`: the languages of the course version. */
export function detailsIn(input: EditionDetailsInput, offered: readonly string[]): EditionDetails {
  const startsOn = dayIn(input.startsOn, 'startsOn');
  const endsOn = optionalDayIn(input.endsOn, 'endsOn');
  if (endsOn !== null && endsOn < startsOn) wrong('endsOn');
  const programmeId = input.programmeId ?? null;
  if (programmeId !== null && !isId(programmeId)) wrong('programmeId');
  return {
    key: keyIn(input.key),
    titles: writtenIn({ ...input.titles }, 'titles'),
    description: optionalWrittenIn({ ...input.descriptions }, 'descriptions'),
    programmeId,
    route: input.route,
    audience: isOneOf(audiences, input.audience) ? input.audience : wrong('audience'),
    locales: localesIn(input.locales, offered),
    startsOn,
    endsOn,
    timeZone: zoneIn(input.timeZone),
    isOpen: input.isOpen,
    contactAddress: addressIn(input.contactAddress),
  };
}

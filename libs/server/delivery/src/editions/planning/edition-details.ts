import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import {
  dayIn,
  keyIn,
  optionalDayIn,
  optionalLineIn,
  optionalWrittenIn,
  refuseInput,
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

/** A mailbox, or none. */
const addressIn = (text: string | null | undefined): string | null => {
  const line = optionalLineIn(text, 'contactAddress', 254);
  return line === null || /^\S+@\S+\.\S+$/.test(line) ? line : refuseInput('contactAddress');
};

/** An IANA name. */
export const zoneIn = (text: string): string => (isTimeZone(text) ? text : refuseInput('timeZone'));

function localesIn(asked: readonly string[], offered: readonly string[]): string[] {
  const wanted = [...new Set(asked)].filter(isLocale);
  return wanted.length && wanted.every((locale) => offered.includes(locale))
    ? wanted
    : refuseInput('locales');
}

/** The details of an edition in the form they are stored in. `offered`: the languages of the course version. */
export function detailsIn(input: EditionDetailsInput, offered: readonly string[]): EditionDetails {
  const startsOn = dayIn(input.startsOn, 'startsOn');
  const endsOn = optionalDayIn(input.endsOn, 'endsOn');
  if (endsOn !== null && endsOn < startsOn) refuseInput('endsOn');
  const programmeId = input.programmeId ?? null;
  if (programmeId !== null && !isId(programmeId)) refuseInput('programmeId');
  return {
    key: keyIn(input.key),
    titles: writtenIn({ ...input.titles }, 'titles'),
    description: optionalWrittenIn({ ...input.descriptions }, 'descriptions'),
    programmeId,
    route: input.route,
    audience: isOneOf(audiences, input.audience) ? input.audience : refuseInput('audience'),
    locales: localesIn(input.locales, offered),
    startsOn,
    endsOn,
    timeZone: zoneIn(input.timeZone),
    isOpen: input.isOpen,
    contactAddress: addressIn(input.contactAddress),
  };
}

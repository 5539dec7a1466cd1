import { Refused } from '@campus/platform/graphql/refused.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { audiences, cleanAddress, cleanName, isOneOf } from '@campus/people';
import { line, lines, needed, wholeNumber } from '../input-texts.ts';
import { type NomineeInput } from '../nomination-form.type.ts';
import { connections, devices } from './nomination-vocabulary.ts';

/** A name as it will be printed on the certificate; a draft may lack it. */
function nameOr(text: string, field: string, isDraft: boolean): string {
  const typed = line(text, field, 120);
  if (!typed && isDraft) return '';
  needed(typed, field);
  const name = cleanName(typed);
  if (name === null) throw new Refused('INPUT_INVALID', { field, reason: 'NAME' });
  return name;
}

/** In a draft the address may be half written: it must be valid only in the signs it has. */
function addressOr(text: string, isDraft: boolean): string {
  if (/[\s<>()[\]\\,;:"\p{C}]/u.test(text.trim()))
    throw new Refused('INPUT_INVALID', { field: 'address', reason: 'ADDRESS' });
  const typed = line(text, 'address', 254);
  const address = cleanAddress(typed);
  if (address === null && !isDraft)
    throw new Refused('INPUT_INVALID', { field: 'address', reason: typed ? 'ADDRESS' : 'NEEDED' });
  return address ?? typed;
}

/** Of a list, or empty; anything else is refused. */
function maybe(words: readonly string[], text: string, field: string): string {
  const typed = line(text, field, 60);
  if (typed && !isOneOf(words, typed)) throw new Refused('INPUT_INVALID', { field, reason: 'UNKNOWN' });
  return typed;
}

/**
 * A nominee as kept. What is sent in is whole; a draft may lack anything. Refuses INPUT_INVALID {field, reason}.
 */
export function cleanNominee(input: NomineeInput, isDraft: boolean) {
  const { letterId = null } = input;
  const nominee = {
    priority: input.priority === null ? null : wholeNumber(input.priority, 'priority', 1, 1000),
    givenNames: nameOr(input.givenNames, 'givenNames', isDraft),
    firstSurname: nameOr(input.firstSurname, 'firstSurname', isDraft),
    secondSurname: input.secondSurname?.trim() ? nameOr(input.secondSurname, 'secondSurname', isDraft) : null,
    address: addressOr(input.address, isDraft),
    sex: input.sex ?? null,
    position: line(input.position, 'position'),
    post: line(input.post, 'post'),
    audience: maybe(audiences, input.audience, 'audience'),
    locale: input.locale,
    accessNeeds: lines(input.accessNeeds, 'accessNeeds', 1_000),
    device: maybe(devices, input.device, 'device'),
    connection: maybe(connections, input.connection, 'connection'),
    nominatorName: line(input.nominatorName, 'nominatorName'),
    nominatorTitle: line(input.nominatorTitle, 'nominatorTitle'),
    hasConsent: input.hasConsent,
    letterId: letterId !== null && isId(letterId) ? letterId : null,
  };
  if (isDraft) return nominee;
  needed(nominee.position, 'position');
  needed(nominee.audience, 'audience');
  needed(nominee.nominatorName, 'nominatorName');
  if (!nominee.hasConsent) throw new Refused('INPUT_INVALID', { field: 'hasConsent', reason: 'NEEDED' });
  return nominee;
}

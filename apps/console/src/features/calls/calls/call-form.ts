import { locales } from '@campus/web-shell';
import { unknownIn } from '../../../shared/forms/names-in-braces.tsx';
import { letterWords, shownText, storedText } from '../../../shared/mails/name-words.ts';
import { hasAnyText, textsOf, type Texts } from '../../../shared/forms/texts-fields.tsx';
import { letterKinds, type Call } from './call-data.ts';

export type Letter = Pick<Call['letters'][number], 'kind' | 'locale' | 'subject' | 'body'>;

/** The fields of a call's form. */
export interface CallDraft {
  titles: Texts;
  texts: Texts;
  opensOn: string;
  closesOn: string;
  confirmDays: string;
  audiences: string[];
  institutionKinds: string[];
  countries: string[];
  needsLetter: boolean;
  contactName: string;
  contactAddress: string;
  letters: Letter[];
}

export const blankCall = (contactName: string, contactAddress: string): CallDraft => ({
  titles: textsOf(null),
  texts: textsOf(null),
  opensOn: '',
  closesOn: '',
  confirmDays: '10',
  audiences: [],
  institutionKinds: [],
  countries: [],
  needsLetter: false,
  contactName,
  contactAddress,
  letters: [],
});

/** By kind, as they come; of a kind, in the order of the languages everywhere else. */
const inOrder = (a: Letter, b: Letter) =>
  letterKinds.indexOf(a.kind) - letterKinds.indexOf(b.kind) ||
  locales.indexOf(a.locale) - locales.indexOf(b.locale);

/** `reader`: in whose language the names in braces are called. */
export const draftOf = (call: Call, reader: Letter['locale']): CallDraft => ({
  titles: textsOf(call.titles),
  texts: textsOf(call.texts),
  opensOn: call.opensOn,
  closesOn: call.closesOn,
  confirmDays: String(call.confirmDays),
  audiences: [...call.audiences],
  institutionKinds: [...call.institutionKinds],
  countries: [...call.countries],
  needsLetter: call.needsLetter,
  contactName: call.contactName,
  contactAddress: call.contactAddress,
  letters: [...call.letters].sort(inOrder).map(({ kind, locale, subject, body }) => ({
    kind,
    locale,
    subject: shownText(letterWords, subject, reader),
    body: shownText(letterWords, body, reader),
  })),
});

/** Codes of the names allowed in braces in a letter, in the order in which they are explained. */
export const letterNames = Object.keys(letterWords) as (keyof typeof letterWords)[];

/** Names in braces that nothing stands for. */
export const unknownInLetter = (text: string): string[] =>
  unknownIn(storedText(letterWords, text), letterNames);

/** One that cannot be sent: something is not written, or names what there is not. */
const isWrong = ({ subject, body }: Letter) =>
  subject.trim() === '' || body.trim() === '' || unknownInLetter(`${subject}\n${body}`).length > 0;

/** What is wrong with each field; nothing when it can be sent. */
export const issuesOf = (draft: CallDraft) => ({
  titles: !hasAnyText(draft.titles),
  texts: !hasAnyText(draft.texts),
  opensOn: draft.opensOn === '',
  closesOn: draft.closesOn === '' || draft.closesOn < draft.opensOn,
  confirmDays:
    !/^\d+$/.test(draft.confirmDays) || Number(draft.confirmDays) < 1 || Number(draft.confirmDays) > 60,
  contactName: draft.contactName.trim() === '',
  contactAddress: !/^\S+@\S+\.\S+$/.test(draft.contactAddress.trim()),
  letters: draft.letters.some(isWrong),
});
export type Issues = Partial<ReturnType<typeof issuesOf>>;

export interface EditionDays {
  startsOn: string;
  endsOn: string | null;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * Dates that may be meant and mostly are a slip: people are still nominated when the edition has begun, or the call is
 * open for longer than the edition lasts. Null: nothing to ask about.
 */
export function doubtOf(
  { opensOn, closesOn }: Pick<CallDraft, 'opensOn' | 'closesOn'>,
  { startsOn, endsOn }: EditionDays,
): 'BEGUN' | 'LONGER' | null {
  if (opensOn === '' || closesOn < opensOn) return null;
  if (closesOn >= startsOn) return 'BEGUN';
  return endsOn !== null && daysBetween(opensOn, closesOn) > daysBetween(startsOn, endsOn) ? 'LONGER' : null;
}

/** The last day on which somebody accepted as the call closes may confirm, where the edition has begun by then. */
export function lateConfirmation(
  { closesOn, confirmDays }: Pick<CallDraft, 'closesOn' | 'confirmDays'>,
  { startsOn }: EditionDays,
): string | null {
  const closed = Date.parse(closesOn);
  if (Number.isNaN(closed) || !/^\d{1,2}$/.test(confirmDays)) return null;
  const last = new Date(closed + Number(confirmDays) * 86_400_000).toISOString().slice(0, 10);
  return last > startsOn ? last : null;
}

/** As the server takes it. */
export const fieldsOf = ({ confirmDays, letters, ...draft }: CallDraft) => ({
  ...draft,
  letters: letters.map(({ subject, body, ...of }) => ({
    ...of,
    subject: storedText(letterWords, subject),
    body: storedText(letterWords, body),
  })),
  confirmDays: Number(confirmDays),
});

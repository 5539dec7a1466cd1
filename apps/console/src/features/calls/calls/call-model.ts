import type { DataOf, Edition } from '@campus/api-client';
import { createFormats, zoneName, type locales } from '@campus/web-shell';
import type { MessageId } from '../../../shared/text.ts';
import type { CallDraft } from './call-form.ts';

type Lang = (typeof locales)[number];
type Say = (id: MessageId, values?: Record<string, string | number>) => string;

/** What the text is filled with: the edition as its readers see it, and what is written in the form. */
export interface ModelFacts {
  edition: Pick<
    NonNullable<DataOf<typeof Edition>['edition']>,
    'title' | 'courseTitle' | 'startsOn' | 'endsOn' | 'timeZone' | 'groups' | 'sessions' | 'quotas'
  >;
  draft: Pick<CallDraft, 'closesOn' | 'confirmDays' | 'needsLetter' | 'contactName' | 'contactAddress'>;
  lang: Lang;
}

const item = (words: string) => `- ${words}`;

/** Each live session that takes place, whose it is unless it is everybody's, with its day, hour, and where. */
const sessionLines = (t: Say, { edition, lang }: ModelFacts): string[] =>
  edition.sessions
    .filter(({ cancelledAt, halfDays }) => cancelledAt === null && halfDays.length > 0)
    .map(({ title, groupId, mode, place, timeZone, halfDays }) => {
      const formats = createFormats(lang, timeZone);
      const group = edition.groups.find(({ id }) => id === groupId);
      return item(
        t('calls.model.session', {
          title,
          group: group ? (group.country === null ? group.name : formats.country(group.country.code)) : 'all',
          when: formats.list(halfDays.map(({ startsAt }) => formats.dateTime(startsAt))),
          zone: zoneName(timeZone, lang),
          where: mode === 'WEBINAR' ? 'online' : place === null ? 'open' : 'room',
          place: place ?? '',
        }),
      );
    });

/** Places by country; those of a kind of institution are within them. */
const seatLines = (t: Say, { edition, lang }: ModelFacts): string[] => {
  const { country } = createFormats(lang, edition.timeZone);
  return edition.quotas.flatMap((quota) =>
    quota.country !== null && quota.institutionKind === null
      ? [item(t('calls.model.seats', { country: country(quota.country.code), seats: quota.seats }))]
      : [],
  );
};

const dateLines = (t: Say, { edition, draft, lang }: ModelFacts): string[] => {
  const { day } = createFormats(lang, edition.timeZone);
  const starts = day(edition.startsOn);
  const days = Math.floor(Number(draft.confirmDays));
  return [
    item(
      edition.endsOn === null
        ? t('calls.model.begins', { starts })
        : t('calls.model.days', { starts, ends: day(edition.endsOn) }),
    ),
    ...(draft.closesOn === '' ? [] : [item(t('calls.model.closes', { closes: day(draft.closesOn) }))]),
    ...(days >= 1 ? [item(t('calls.model.confirm', { days }))] : []),
  ];
};

/**
 * A call that can be sent as it is, in one language: whom it is for, when, where, how many places, until when, how.
 * Parts of which the edition has nothing yet are left out.
 */
export function modelOf(t: Say, facts: ModelFacts): { title: string; text: string } {
  const { edition, draft } = facts;
  const [name, address] = [draft.contactName.trim(), draft.contactAddress.trim()];
  const part = (heading: string, lines: string[]) =>
    lines.length > 0 ? [`## ${heading}`, lines.join('\n')] : [];
  const paragraphs = [
    t('calls.model.intro', { edition: edition.title, course: edition.courseTitle }),
    ...part(t('calls.model.whom'), [
      item(t('calls.model.whom.work')),
      item(t('calls.model.whom.time')),
      item(t('calls.model.whom.device')),
    ]),
    ...part(t('calls.model.dates'), dateLines(t, facts)),
    ...part(t('calls.model.sessions'), sessionLines(t, facts)),
    ...part(t('calls.model.places'), seatLines(t, facts)),
    ...part(t('calls.model.how'), [
      item(t('calls.model.how.link')),
      item(t('calls.model.how.order')),
      ...(draft.needsLetter ? [item(t('calls.model.how.letter'))] : []),
    ]),
    ...part(
      t('calls.model.questions'),
      name === '' || address === '' ? [] : [t('calls.model.contact', { name, address })],
    ),
  ];
  return { title: t('calls.model.title', { edition: edition.title }), text: paragraphs.join('\n\n') };
}

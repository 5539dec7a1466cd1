import { hours, longDate, type CertificateWords, type Locale } from '@campus/credentials';
import { type BadgeFields } from './check-badge.ts';

const DAY = 10;

/** The edition alone: what is signed names the kind of certificate before it, as the title does. */
export function editionIn({ title, description }: Pick<BadgeFields, 'title' | 'description'>): string {
  const kind = `${title.split(': ', 1)[0]}, `;
  return description.startsWith(kind) ? description.slice(kind.length) : description;
}

/** Every signed field as label and value: labels in the reader's language, values as they were signed. */
export function badgeRows(
  badge: BadgeFields,
  { labels, languages }: CertificateWords,
  locale: Locale,
): [label: string, value: string][] {
  const day = (moment: string) => longDate(moment.slice(0, DAY), locale);
  const starts = day(badge.startsAt);
  const rows: [label: string, value: string | null][] = [
    [labels.name[locale], badge.name],
    [labels.outcome[locale], [badge.title, badge.criteria].filter(Boolean).join(' — ')],
    [labels.edition[locale], editionIn(badge)],
    [
      labels.dates[locale],
      badge.endsAt ? `${starts} – ${day(badge.endsAt)}` : `${labels.since[locale]} ${starts}`,
    ],
    [labels.effort[locale], badge.hours > 0 ? hours(Math.round(badge.hours * 60), locale) : null],
    [labels.language[locale], languages[badge.language]?.[locale] ?? badge.language],
    [labels.issued[locale], day(badge.awardedAt)],
    [labels.expires[locale], badge.validUntil && day(badge.validUntil)],
    [labels.serial[locale], badge.serial],
  ];
  return rows.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : []));
}

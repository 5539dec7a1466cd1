import { titleIn } from '@campus/delivery';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { markup, trusted, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { belowOf } from '../page/course-address.ts';
import { editionLines } from '../page/edition-list.ts';
import { addressOf } from '../page/page-frame.ts';
import { type Offer, type OfferedCourse, type OpenEdition } from '../public-offer.ts';

/** What an entry of the feed says. */
interface Entry {
  id: string;
  kind: 'course' | 'edition';
  title: string;
  summary: string;
  updated: Date;
  address: string;
}

const entryOf = ({ id, kind, title, summary, updated, address }: Entry, locale: Locale): Html =>
  markup`<entry><id>urn:uuid:${id}</id><title>${title}</title><updated>${updated.toISOString()}</updated><category term="${kind}"/><link rel="alternate" type="text/html" hreflang="${locale}" href="${address}"/><summary>${summary}</summary></entry>`;

function entriesOf(course: OfferedCourse, address: string, locale: Locale): Entry[] {
  const { outline, editions } = course;
  const edition = (each: OpenEdition): Entry => ({
    id: each.id,
    kind: 'edition',
    title: titleIn(each.titles, locale),
    summary: `${editionLines(each, locale).join('. ')}.`,
    updated: each.created_at,
    address: `${address}#editions`,
  });
  return [
    {
      id: outline.courseId,
      kind: 'course',
      title: titleIn(outline.titles, locale),
      summary: titleIn(outline.summaries, locale),
      updated: outline.publishedAt,
      address,
    },
    ...editions.map(edition),
  ];
}

/** The same as a feed (RFC 4287) in one language: an entry for each course and each open edition. */
export function catalogueAtom({ courses }: Offer, publicUrl: string, locale: Locale): string {
  const campus = campusName[locale];
  const entries = courses.flatMap((course, at) => {
    const below = belowOf({ course, isFirst: at === 0 });
    return entriesOf(course, addressOf({ publicUrl, below }, locale), locale);
  });
  const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime())));
  const self = `${publicUrl}/catalogue.atom?lang=${locale}`;
  return markup`${trusted('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}"><id>${self}</id><title>${campus}</title><updated>${updated.toISOString()}</updated><author><name>${campus}</name><uri>${publicUrl}/</uri></author><link rel="self" type="application/atom+xml" href="${self}"/><link rel="alternate" type="text/html" hreflang="${locale}" href="${publicUrl}/${locale}"/>${entries.map((entry) => entryOf(entry, locale))}</feed>
`.html;
}

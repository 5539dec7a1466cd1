import { markup, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dateInWords } from '@campus/platform/words/dates.ts';
import { type OfferedCourse } from '../public-offer.ts';
import { publicWords } from '../words/public.words.ts';

/** The footer of every page: the check of certificates, the catalogue, the version that is described. */
export function footOf(course: OfferedCourse | null, locale: Locale): Html {
  const say = publicWords(locale);
  const version =
    course &&
    markup`<p>${say('foot.version', {
      number: course.outline.number,
      date: dateInWords(course.outline.publishedAt, locale, 'UTC'),
    })}</p>`;
  return markup`${version}<p class="row"><a href="/verify?lang=${locale}">${say('foot.check')}</a></p><p class="row"><span>${say('foot.catalogue')}</span> <a href="/catalogue.json">JSON</a> <a href="/catalogue.atom?lang=${locale}">Atom</a></p>`;
}

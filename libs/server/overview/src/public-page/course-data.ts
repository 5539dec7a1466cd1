import { titleIn } from '@campus/delivery';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { belowOf, type CoursePage } from './page/course-address.ts';
import { addressOf } from './page/page-frame.ts';
import { type OpenEdition } from './public-offer.ts';

/** ISO 8601, as schema.org takes lengths of time. */
const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
};

/** A workshop lasts as long as its live sessions, which the course does not know. */
const workload = ({ route }: OpenEdition, effort: { core: number; extended: number }): string | null =>
  route === 'C' ? null : duration(route === 'A' ? effort.core : effort.core + effort.extended);

const instanceOf = (edition: OpenEdition, page: CoursePage, locale: Locale, url: string) => {
  const length = workload(edition, page.course.outline.effort);
  return {
    '@type': 'CourseInstance',
    name: titleIn(edition.titles, locale),
    url,
    courseMode: edition.route === 'A' ? 'Online' : 'Blended',
    inLanguage: edition.locales,
    startDate: edition.starts_on,
    ...(edition.ends_on && { endDate: edition.ends_on }),
    ...(length && { courseWorkload: length }),
  };
};

/** The course as schema.org/Course, for search engines: what the page says, and nothing it does not say. */
export function courseData(page: CoursePage, locale: Locale): object {
  const { course, publicUrl } = page;
  const { outline, editions } = course;
  const url = addressOf({ publicUrl, below: belowOf(page) }, locale);
  const { audience } = outline;
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': `${publicUrl}/#${outline.courseId}`,
    name: titleIn(outline.titles, locale),
    description: titleIn(outline.summaries, locale),
    url,
    inLanguage: locale,
    availableLanguage: outline.locales,
    version: String(outline.number),
    datePublished: outline.publishedAt.toISOString().slice(0, 10),
    provider: { '@type': 'Organization', name: campusName[locale], url: publicUrl },
    timeRequired: duration(outline.effort.core),
    teaches: outline.modules.flatMap(({ outcomes }) => outcomes.map(({ text }) => titleIn(text, locale))),
    ...(audience && {
      audience: { '@type': 'EducationalAudience', audienceType: titleIn(audience, locale) },
    }),
    syllabusSections: outline.modules.map((module) => ({
      '@type': 'Syllabus',
      name: titleIn(module.titles, locale),
      description: titleIn(module.summaries, locale),
      timeRequired: duration(module.minutesCore),
    })),
    hasCourseInstance: editions.map((edition) => instanceOf(edition, page, locale, url)),
  };
}

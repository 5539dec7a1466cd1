import { type Localised } from '@campus/course';
import { type Route } from '@campus/course-rules';
import { hoursInNumbers } from '@campus/credentials';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { belowOf } from '../page/course-address.ts';
import { addressOf } from '../page/page-frame.ts';
import { type Offer, type OfferedCourse, type OpenEdition } from '../public-offer.ts';

/** Rises when a field goes or changes its meaning; new fields may come without. */
const SHAPE = 1;

type Addresses = Record<Locale, string>;

interface ListedEdition {
  id: string;
  title: Localised;
  description: Localised | null;
  /** A self-paced, B tutored with live sessions, C workshop. */
  route: Route;
  languages: string[];
  /** `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string | null;
  /** ISO 3166; null: officers of any country. */
  countries: string[] | null;
  programme: Localised | null;
}

interface ListedCourse {
  id: string;
  key: string;
  /** Of the text: 1, 2, 3 … */
  version: number;
  publishedAt: string;
  languages: readonly string[];
  title: Localised;
  summary: Localised;
  audience: Localised | null;
  /** The core alone, and with worksheets, simulations and discussion; two decimals. */
  hours: { core: number; whole: number };
  modules: { title: Localised; minutes: number; outcomes: { text: Localised; guidelines: string[] }[] }[];
  addresses: Addresses;
  tryout: { lesson: Addresses | null; simulation: Addresses | null };
  /** In which officers may enrol themselves. */
  editions: ListedEdition[];
}

/** What `/catalogue.json` says (docs/catalogue.md). */
export interface Catalogue {
  shape: typeof SHAPE;
  campus: { name: string; address: string };
  courses: ListedCourse[];
}

const editionOf = (edition: OpenEdition): ListedEdition => ({
  id: edition.id,
  title: edition.titles,
  description: edition.description,
  route: edition.route,
  languages: edition.locales,
  startsOn: edition.starts_on,
  endsOn: edition.ends_on,
  countries: edition.takes_everyone ? null : edition.countries,
  programme: edition.programme,
});

function courseOf(course: OfferedCourse, isFirst: boolean, publicUrl: string): ListedCourse {
  const { outline, editions } = course;
  const addresses = (part: string): Addresses => {
    const at = (locale: Locale) =>
      addressOf({ publicUrl, below: belowOf({ course, isFirst }, part) }, locale);
    return { es: at('es'), en: at('en'), fr: at('fr') };
  };
  return {
    id: outline.courseId,
    key: outline.courseKey,
    version: outline.number,
    publishedAt: outline.publishedAt.toISOString(),
    languages: outline.locales,
    title: outline.titles,
    summary: outline.summaries,
    audience: outline.audience,
    hours: {
      core: hoursInNumbers(outline.effort.core),
      whole: hoursInNumbers(outline.effort.core + outline.effort.extended),
    },
    modules: outline.modules.map((module) => ({
      title: module.titles,
      minutes: module.minutesCore,
      outcomes: module.outcomes.map(({ text, guidelines }) => ({ text, guidelines })),
    })),
    addresses: addresses(''),
    tryout: {
      lesson: outline.tryout?.lesson ? addresses('/lesson') : null,
      simulation: outline.tryout?.scenario ? addresses('/simulation') : null,
    },
    editions: editions.map(editionOf),
  };
}

/** The courses and open editions for a platform that lists them. */
export const catalogueOf = ({ courses }: Offer, publicUrl: string, campus: string): Catalogue => ({
  shape: SHAPE,
  campus: { name: campus, address: publicUrl },
  courses: courses.map((course, at) => courseOf(course, at === 0, publicUrl)),
});

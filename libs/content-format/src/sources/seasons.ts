import type { BundleSeason } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { isCountry } from '../lessons/country-codes.ts';
import { sourcesOf } from '../questions/question.ts';
import { vocabularyKey } from '../tags.ts';
import { localised } from '../texts/texts.ts';
import type { YamlValue } from '../yaml-value.ts';
import { entriesOf } from './reference-files.ts';

/** Reads seasons.yaml; a season must have a source. */
export function readSeasons(course: CourseContext): BundleSeason[] {
  /** Hazard and country: where a hazard has two seasons, the first one counts. */
  const taken = new Map<string, string>();
  return entriesOf('seasons.yaml', course).map((value) => {
    const fields = value.fields(['key', 'title', 'hazard', 'opens', 'countries', 'sources']);
    const key = fields.at('key').key();
    course.identities.key('season', key, value.place);
    const hazard = vocabularyKey(fields.at('hazard'), 'hazards');
    const countries = fields.has('countries') ? fields.at('countries').list() : [];
    if (fields.has('countries') && countries.length === 0)
      fields.at('countries').fault('value', 'a season needs a country');
    for (const country of countries) claim(country, key, hazard, taken);
    const sources = fields.has('sources') ? sourcesOf(fields.at('sources'), course) : [];
    if (fields.has('sources') && fields.at('sources').list().length === 0)
      fields.at('sources').fault('value', 'a season needs a source that says when it opens');
    return {
      key,
      title: localised(fields.at('title'), 'plain', course),
      hazard,
      opens: dayOfYear(fields.at('opens')),
      countries: countries.map((country) => country.string()),
      sources,
    };
  });
}

function claim(country: YamlValue, key: string, hazard: string, taken: Map<string, string>): void {
  const code = country.string();
  if (code !== '' && !isCountry(code))
    country.fault('country', `"${code}" is no country of ISO 3166: two capital letters, as in CR`);
  const place = `${hazard} ${code}`;
  const other = taken.get(place);
  if (other !== undefined)
    country.fault(
      'value',
      `${code} has the season "${other}" of the same hazard; list it where the season opens first`,
    );
  else taken.set(place, key);
}

/** `MM-DD`, a day that every year has. */
function dayOfYear(value: YamlValue): string {
  const day = value.string();
  const at = new Date(`2001-${day}T00:00:00Z`);
  const isDay =
    /^\d\d-\d\d$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === day;
  if (day !== '' && !isDay) value.fault('value', `"${day}" must be a day of every year as "06-01"`);
  return day;
}

import { plainWords } from '@campus/people';
import { type PlaceValue } from '../people-import.entity.ts';
import { type PlaceField } from '../meanings/list-meaning.entity.ts';
import { type Meaning, type Place } from './world.ts';

export interface InstitutionRow {
  id: string;
  country_code: string | null;
  kind: string;
  name: string;
  acronym: string | null;
}
export interface PostRow {
  id: string;
  sending_country_code: string;
  kind: string;
  city: string;
  time_zone: string;
}

/** What a text of a country meant in earlier lists. */
export interface EarlierMeaning {
  field: PlaceField;
  country: string;
  text_key: string;
  place_id: string;
}

const placeOfPost = (row: PostRow): Place => ({
  id: row.id,
  name: row.city,
  kind: row.kind,
  timeZone: row.time_zone,
});
const placeOfInstitution = (row: InstitutionRow): Place => ({
  id: row.id,
  name: row.acronym ?? row.name,
  longName: row.name,
  kind: row.kind,
  timeZone: null,
});

/** Whole, in short, and both as the directory shows them: `Secretaría de Relaciones Exteriores (SRE)`. */
export const namesOf = ({ name, acronym }: Pick<InstitutionRow, 'name' | 'acronym'>): string[] =>
  acronym ? [name, acronym, `${name} ${acronym}`, `${acronym} ${name}`] : [name];

/**
 * What texts of a list mean: as somebody said of this list, else as the directory names it, else as it was kept
 * from an earlier list. Institutions are found by name or acronym, posts by the city in their name if only one
 * of the country's matches.
 */
export function knownPlaces(
  { institutions, posts }: { institutions: readonly InstitutionRow[]; posts: readonly PostRow[] },
  values: readonly PlaceValue[],
  earlier: readonly EarlierMeaning[],
): Record<'institutionOf' | 'postOf', (country: string, text: string) => Meaning | undefined> {
  const named = new Map<string, Place>();
  for (const row of institutions)
    for (const name of namesOf(row))
      named.set(`${row.country_code ?? ''} ${plainWords(name)}`, placeOfInstitution(row));
  const cities = posts.map((row) => ({ ...row, words: ` ${plainWords(row.city)} ` }));
  const cityIn = (country: string, text: string) => {
    const words = ` ${plainWords(text)} `;
    const found = cities.filter((row) => row.sending_country_code === country && words.includes(row.words));
    const [only] = found;
    return only && found.length === 1 ? placeOfPost(only) : undefined;
  };
  const saidOf = answersIn(values, earlier, [
    ...institutions.map(placeOfInstitution),
    ...posts.map(placeOfPost),
  ]);
  return {
    institutionOf: (country, text) =>
      saidOf(
        'institution',
        country,
        text,
        () => named.get(`${country} ${plainWords(text)}`) ?? named.get(` ${plainWords(text)}`),
      ),
    postOf: (country, text) => saidOf('post', country, text, () => cityIn(country, text)),
  };
}

/** Answers of people come around what the directory says: of this list before it, of earlier lists after it. */
function answersIn(
  values: readonly PlaceValue[],
  earlier: readonly EarlierMeaning[],
  places: readonly Place[],
) {
  const byId = new Map(places.map((place) => [place.id, place]));
  const keyOf = (field: string, country: string, text: string) => `${field} ${country} ${text}`;
  const said = new Map(
    values.map((value) => [keyOf(value.field, value.country, plainWords(value.text)), value]),
  );
  const kept = new Map(
    earlier.map(({ field, country, text_key, place_id }) => [keyOf(field, country, text_key), place_id]),
  );
  return (
    field: PlaceField,
    country: string,
    text: string,
    directory: () => Place | undefined,
  ): Meaning | undefined => {
    const key = keyOf(field, country, plainWords(text));
    const value = said.get(key);
    if (value?.isLeftOut) return { place: null, by: 'list', isLeftOut: true };
    if (value?.placeId === null) return { place: null, by: 'list' };
    const own = value?.placeId && byId.get(value.placeId);
    if (own) return { place: own, by: 'list' };
    const named = directory();
    if (named) return { place: named, by: 'directory' };
    const former = byId.get(kept.get(key) ?? '');
    return former && { place: former, by: 'earlier' };
  };
}

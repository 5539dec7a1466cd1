import { closestTo, placeWithin } from '../checking/close-names.ts';
import { namesOf, type InstitutionRow, type PostRow } from '../checking/known-places.ts';
import { kindWithin } from '../reading/institution-kinds.ts';
import { type CountryNames } from '../reading/word-values.ts';

/** A text of a list that nothing is called like. */
export interface UnknownText {
  field: 'institution' | 'post' | 'country';
  /** Empty: the text itself is the country. */
  country: string;
  text: string;
}

/** What such a text may mean; somebody has to confirm it. */
export interface Proposal {
  /** Null: it is a country. */
  placeId: string | null;
  country: string;
  name: string;
}

export interface Directory {
  institutions: readonly InstitutionRow[];
  posts: readonly PostRow[];
  countries: readonly CountryNames[];
}

/** The only institution of its kind: how the Ministry of Foreign Affairs is called there is another matter. */
function onlyOfKind(text: string, institutions: readonly InstitutionRow[]): InstitutionRow | null {
  const kind = kindWithin(text);
  const [only, ...others] = kind === null ? [] : institutions.filter((row) => row.kind === kind);
  return only && others.length === 0 ? only : null;
}

/** The place or country that a text is most like; null: none. */
export function proposalFor(
  { field, country, text }: UnknownText,
  { institutions, posts, countries }: Directory,
): Proposal | null {
  if (field === 'country') {
    const like = closestTo(
      text,
      countries.map(({ code, names }) => ({ code, names: Object.values(names) })),
    );
    return like && { placeId: null, country: like.code, name: '' };
  }
  if (field === 'post') {
    const own = posts.filter((row) => row.sending_country_code === country);
    const like = placeWithin(
      text,
      own.map(({ id, city }) => ({ id, city, names: [city] })),
    );
    return like && { placeId: like.id, country, name: like.city };
  }
  const near = institutions.filter(({ country_code }) => country_code === country);
  const known = [...near, ...institutions.filter(({ country_code }) => country_code === null)];
  const like =
    closestTo(
      text,
      known.map((row) => ({ row, names: namesOf(row) })),
    )?.row ?? onlyOfKind(text, near);
  return like && { placeId: like.id, country, name: shownName(like) };
}

const shownName = ({ name, acronym }: InstitutionRow): string => (acronym ? `${name} (${acronym})` : name);

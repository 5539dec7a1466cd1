import { Institutions, Posts } from '@campus/api-client';
import { useQuery } from '@campus/web-shell';

const SIZE = 50;

export interface FoundPlaces {
  items: readonly { id: string; label: string; kind: string; country: string | null; name: string }[];
  total: number;
}

/** The directory of a country, as far as it was searched: its institutions, or its posts. */
export const usePlaces = (
  what: 'INSTITUTION' | 'POST',
  country: string | null,
  search: string,
): FoundPlaces => {
  const wanted = { search: search || null, country, isOpen: true, isDescending: false, offset: 0 };
  const isPost = what === 'POST';
  const institutions = useQuery(Institutions, { ...wanted, sort: 'NAME', limit: isPost ? 1 : SIZE });
  const posts = useQuery(Posts, { ...wanted, sort: 'CITY', limit: isPost ? SIZE : 1 });
  if (isPost)
    return {
      items: (posts.data?.posts.items ?? []).map(({ id, city, kind }) => ({
        id,
        label: city,
        name: city,
        kind,
        country,
      })),
      total: posts.data?.posts.totalCount ?? 0,
    };
  return {
    items: (institutions.data?.institutions.items ?? []).map(({ id, name, acronym, kind, ...at }) => ({
      id,
      label: acronym ? `${name} (${acronym})` : name,
      name,
      kind,
      country: at.country?.code ?? null,
    })),
    total: institutions.data?.institutions.totalCount ?? 0,
  };
};

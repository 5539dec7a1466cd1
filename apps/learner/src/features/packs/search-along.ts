import { SearchPart, type DataOf, type Locale, type SearchParts } from '@campus/api-client';
import { locales, type Shell } from '@campus/web-shell';

export type NamedPart = NonNullable<DataOf<typeof SearchParts>['searchParts']>['parts'][number];
type Cache = Shell['cache'];

interface Place {
  enrolmentId: string;
  locale: Locale;
}

/** Of the search of a course what somebody needs who has one module with them: the titles, cards and glossary, and the module. */
export const partsFor = (parts: readonly NamedPart[], moduleId: string): NamedPart[] =>
  parts.filter(({ id }, at) => at === 0 || id.split('.').includes(moduleId));

export const hasPart = async (cache: Cache, { id: partId }: NamedPart, place: Place): Promise<boolean> =>
  Boolean((await cache.kept(SearchPart, { ...place, partId }))?.searchPart);

/** Fetches a part this device does not have. Whether it has it now. */
export const bringPart = async (cache: Cache, part: NamedPart, place: Place): Promise<boolean> => {
  if (await hasPart(cache, part, place)) return true;
  await cache.load(SearchPart, { ...place, partId: part.id });
  return hasPart(cache, part, place);
};

/** Takes the parts of a module off this device in all languages; the one of the whole course stays. */
export const dropParts = async (
  cache: Cache,
  parts: readonly NamedPart[],
  moduleId: string,
  enrolmentId: string,
) => {
  for (const { id: partId } of partsFor(parts, moduleId).slice(1))
    for (const locale of locales) await cache.keep(SearchPart, { enrolmentId, partId, locale }, undefined);
};

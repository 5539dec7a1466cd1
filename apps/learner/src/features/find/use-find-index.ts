import { SearchPart, SearchParts, type DataOf, type Locale } from '@campus/api-client';
import { useQuery, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { useIsOnline } from '../../shared/use-is-online.ts';
import { SearchIndex } from './engine/search-index.ts';

type Part = NonNullable<DataOf<typeof SearchPart>['searchPart']>;
export type FoundText = Part['texts'][number];

interface Made {
  index: SearchIndex<FoundText>;
  /** Names of the parts that are in it. */
  parts: Set<string>;
}

/** Made once for as long as the page lives; texts never change under their names. */
const made = new Map<string, Made>();

export interface FindIndex {
  /** Null until something can be searched. */
  index: SearchIndex<FoundText> | null;
  /** Parts that are still on their way, or that this device cannot get. */
  missing: number;
  isLoading: boolean;
  /** Of the parts that are not here, over the line. */
  bytes: number;
  locale: Locale | null;
  locales: readonly Locale[];
}

const nothing = { count: 0, isLoading: true };

/** The search of a course in one language: the parts this device has, and those it fetches once. */
export const useFindIndex = (enrolmentId: string, locale: Locale): FindIndex => {
  const { cache } = useShell();
  const isOnline = useIsOnline();
  const query = useQuery(SearchParts, { enrolmentId, locale });
  const known = query.data?.searchParts ?? null;
  const [progress, setProgress] = useState(nothing);
  const key = known && `${enrolmentId} ${known.locale} ${known.parts.map(({ id }) => id).join()}`;
  useEffect(() => {
    if (!known || !key) return;
    let isCurrent = true;
    const mine = made.get(key) ?? { index: new SearchIndex<FoundText>(), parts: new Set<string>() };
    made.set(key, mine);
    const read = async () => {
      for (const { id: partId } of known.parts) {
        if (mine.parts.has(partId)) continue;
        const variables = { enrolmentId, partId, locale };
        if ((await cache.kept(SearchPart, variables)) === undefined) await cache.load(SearchPart, variables);
        const part = (await cache.kept(SearchPart, variables))?.searchPart;
        if (!part || mine.parts.has(partId)) continue;
        mine.parts.add(partId);
        mine.index.add(part.texts);
        if (isCurrent) setProgress({ count: mine.parts.size, isLoading: true });
      }
      if (isCurrent) setProgress({ count: mine.parts.size, isLoading: false });
    };
    void read();
    return () => {
      isCurrent = false;
    };
    // The key stands for what is known; what failed without a connection is asked for again with one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cache, enrolmentId, locale, key, isOnline]);
  const mine = key ? made.get(key) : undefined;
  const left = (known?.parts ?? []).filter(({ id }) => !mine?.parts.has(id));
  return {
    index: mine && mine.parts.size > 0 ? mine.index : null,
    missing: left.length,
    isLoading: known === null ? query.isAwaited : progress.isLoading && left.length > 0,
    bytes: left.reduce((sum, { bytes }) => sum + bytes, 0),
    locale: known?.locale ?? null,
    locales: known?.locales ?? [],
  };
};

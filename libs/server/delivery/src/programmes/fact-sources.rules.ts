import { optionalUrlIn, refuseInput, writtenIn } from '@campus/platform/graphql/written.ts';
import { type WrittenSource } from '@campus/people';

const MOST = 10;
const LONGEST = 300;

interface GivenSource {
  es?: string | null;
  en?: string | null;
  fr?: string | null;
  url?: string | null;
}

/** What a fact rests on, as it is stored. Refuses INPUT_INVALID {field: sources}. */
export function sourcesIn(given: readonly GivenSource[] | null | undefined): WrittenSource[] {
  const sources = given ?? [];
  if (sources.length > MOST) refuseInput('sources');
  return sources.map(({ es, en, fr, url }) => ({
    ...writtenIn({ es, en, fr }, 'sources', LONGEST),
    url: optionalUrlIn(url, 'sources'),
  }));
}

import { limitedFetch } from '@campus/platform/outside/limited-fetch.ts';

/** Bytes of an answer that is read; keys take up a few thousand, a page of results some tens of thousands. */
const LONGEST = 262_144;

/** How platforms are asked. */
export const platformFetch = (address: string, init: RequestInit): Promise<Response> =>
  limitedFetch(address, init, LONGEST);

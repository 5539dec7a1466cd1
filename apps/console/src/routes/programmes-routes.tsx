import { type Route } from '@campus/web-shell';

/** Programmes, countries, institutions, posts. */
export const programmesRoutes: readonly Route[] = [];

import { type Route } from '@campus/web-shell';

/** Editions: the list, the pages of one. */
export const editionsRoutes: readonly Route[] = [];

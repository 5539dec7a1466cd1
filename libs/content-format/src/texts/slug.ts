import { fold } from './fold.ts';

/** Words as part of an address or of a path: `la-alerta`; empty where nothing of them can stand there. */
export const slugOf = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

import { type FastifyRequest } from 'fastify';
import { isLocale, type Locale } from '../graphql/locale.ts';

/** For readers whom the campus does not know: `?lang`, else what the browser asks for first that we have, else Spanish. */
export function askedLocale({ headers }: FastifyRequest, lang?: unknown): Locale {
  if (isLocale(lang)) return lang;
  const preferred = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return preferred.find(isLocale) ?? 'es';
}

import { createHash } from 'node:crypto';
import { type ReportEntity } from './report.entity.ts';

/** The figures and the subject of a report. Who submitted it, and when, is stored separately. */
export type ReportContent = Pick<
  ReportEntity,
  'scope' | 'subjectId' | 'title' | 'from' | 'to' | 'countries' | 'figures' | 'published'
>;

/** JSON with sorted keys: the database stores them in its own order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).map(([key, inner]): [string, unknown] => [key, inOrder(inner)]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function hashOf(content: ReportContent): string {
  const { scope, subjectId, title, from, to, countries, figures, published } = content;
  const said = { scope, subjectId, title, from, to, countries, figures, published };
  return createHash('sha256')
    .update(JSON.stringify(inOrder(said)))
    .digest('hex');
}

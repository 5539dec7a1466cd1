import { escapeHtml } from '@campus/platform/mail/mail-text.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dateInWords } from '@campus/platform/words/dates.ts';
import { areaWords, columnWords, pageWords, tableWords } from './export-words.ts';
import { type Area } from '@campus/platform/database/person-table.ts';
import { type PersonRow } from '../personal-data.statements.ts';

/** A record as JSON, by column. */
export type Row = Record<string, unknown>;

export interface AreaRows {
  area: Area;
  tables: { name: string; rows: Row[] }[];
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const STYLE = `body{font:1.06rem/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.7rem}h2{margin-top:2.5rem;border-top:1px solid #999;padding-top:1rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem;margin:0 0 1rem;padding:.8rem 0;border-top:1px solid #ddd}
dt{color:#444}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}summary{cursor:pointer;font-weight:600;padding:.4rem 0}
@media(max-width:32rem){dl{grid-template-columns:1fr}}@media print{details::details-content{content-visibility:visible;block-size:auto}}`;

/** The page one opens first: everything, to be read, in the language of the person; no script, nothing fetched. */
export function exportPage(
  person: Pick<PersonRow, 'name' | 'locale' | 'time_zone'>,
  parts: readonly AreaRows[],
  { at, isOwn, campus }: { at: Date; isOwn: boolean; campus: string },
): string {
  const { locale } = person;
  const moment = (value: string | Date) =>
    dateInWords(new Date(value), locale, person.time_zone, { dateStyle: 'long', timeStyle: 'short' });
  const say = (key: keyof typeof pageWords) => escapeHtml(pageWords[key][locale]);
  const title = say(isOwn ? 'title' : 'titleOther');
  const sections = parts.map(({ area, tables }) => {
    const lists = tables.map(({ name, rows }) => listOf(locale, moment, name, rows)).join('\n');
    return `<h2>${escapeHtml(areaWords[area][locale])}</h2>\n${lists || `<p>${say('nothing')}</p>`}`;
  });
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${STYLE}</style></head><body>
<h1>${title}</h1>
<p><strong>${escapeHtml(person.name)}</strong><br>${say('made')} ${escapeHtml(moment(at))} · ${escapeHtml(campus)}</p>
<p>${say('lead')}</p>
<p>${isOwn ? '' : `${say('private')} `}${say('left')}</p>
${sections.join('\n')}
</body></html>
`;
}

function listOf(
  locale: Locale,
  moment: (value: string) => string,
  name: string,
  rows: readonly Row[],
): string {
  const word = (value: unknown): string => {
    if (typeof value === 'boolean') return pageWords[value ? 'yes' : 'no'][locale];
    if (typeof value === 'string') return MOMENT.test(value) ? moment(value) : value;
    return typeof value === 'number' ? String(value) : JSON.stringify(value, null, 1);
  };
  const records = rows.map((row) => {
    const facts = Object.entries(row)
      .filter(([, value]) => value !== null && value !== '')
      .map(
        ([column, value]) =>
          `<dt>${escapeHtml(columnWords[column]?.[locale] ?? column)}</dt><dd>${escapeHtml(word(value))}</dd>`,
      );
    return `<dl>${facts.join('')}</dl>`;
  });
  const title = escapeHtml(tableWords[name]?.[locale] ?? name);
  return `<details${rows.length <= 3 ? ' open' : ''}><summary>${title} (${rows.length})</summary>\n${records.join('\n')}\n</details>`;
}

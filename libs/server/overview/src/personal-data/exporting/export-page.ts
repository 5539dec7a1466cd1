import { joined, markup, trusted, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dateInWords } from '@campus/platform/words/dates.ts';
import { personalDataWords } from '../words/personal-data.words.ts';
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
  const say = personalDataWords(locale);
  const title = say(isOwn ? 'page.title' : 'page.titleOther');
  const sections = parts.map(({ area, tables }) => {
    const lists = tables.map(({ name, rows }) => listOf(locale, moment, name, rows));
    return markup`<h2>${say(`area.${area}`)}</h2>\n${lists.length ? joined(lists, '\n') : markup`<p>${say('page.nothing')}</p>`}`;
  });
  return markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${trusted(STYLE)}</style></head><body>
<h1>${title}</h1>
<p><strong>${person.name}</strong><br>${say('page.made')} ${moment(at)} · ${campus}</p>
<p>${say('page.lead')}</p>
<p>${isOwn ? '' : `${say('page.private')} `}${say('page.left')}</p>
${joined(sections, '\n')}
</body></html>
`.html;
}

/** What a table or a column is called; one without words by its name in the data. */
function labelOf(locale: Locale, kind: 'table' | 'column', name: string): string {
  const key = `${kind}.${name}`;
  return personalDataWords.has(key) ? personalDataWords(locale)(key) : name;
}

function listOf(locale: Locale, moment: (value: string) => string, name: string, rows: readonly Row[]): Html {
  const say = personalDataWords(locale);
  const word = (value: unknown): string => {
    if (typeof value === 'boolean') return say(value ? 'page.yes' : 'page.no');
    if (typeof value === 'string') return MOMENT.test(value) ? moment(value) : value;
    return typeof value === 'number' ? String(value) : JSON.stringify(value, null, 1);
  };
  const records = rows.map((row) => {
    const facts = Object.entries(row)
      .filter(([, value]) => value !== null && value !== '')
      .map(([column, value]) => markup`<dt>${labelOf(locale, 'column', column)}</dt><dd>${word(value)}</dd>`);
    return markup`<dl>${facts}</dl>`;
  });
  const title = labelOf(locale, 'table', name);
  const isOpen = rows.length <= 3 ? trusted(' open') : null;
  return markup`<details${isOpen}><summary>${title} (${rows.length})</summary>\n${joined(records, '\n')}\n</details>`;
}

import { joined, markup, trusted, type Html } from '@campus/platform/documents/html.ts';
import { personalDataWords } from '../words/personal-data.words.ts';
import { type Area } from '@campus/platform/database/person-table.ts';
import { type PersonRow } from '../personal-data.statements.ts';
import { ExportWords, isForMachines } from './export-words.ts';

/** A record as JSON, by column. */
export type Row = Record<string, unknown>;

export interface AreaRows {
  area: Area;
  tables: { name: string; rows: Row[] }[];
}

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
  const words = new ExportWords(locale, person.time_zone);
  const say = personalDataWords(locale);
  const title = say(isOwn ? 'page.title' : 'page.titleOther');
  const sections = parts.map(({ area, tables }) => {
    const lists = tables.map(({ name, rows }) => listOf(words, name, rows));
    return markup`<h2>${say(`area.${area}`)}</h2>\n${lists.length ? joined(lists, '\n') : markup`<p>${say('page.nothing')}</p>`}`;
  });
  return markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${trusted(STYLE)}</style></head><body>
<h1>${title}</h1>
<p><strong>${person.name}</strong><br>${say('page.made')} ${words.moment(at)} · ${campus}</p>
<p>${say('page.lead')}</p>
<p>${isOwn ? '' : `${say('page.private')} `}${say('page.left')}</p>
${joined(sections, '\n')}
</body></html>
`.html;
}

function listOf(words: ExportWords, name: string, rows: readonly Row[]): Html {
  const records = rows.map((row) => {
    const facts = Object.entries(row).flatMap(([column, value]) => {
      const label = isForMachines(name, column) ? null : words.label('column', column);
      const said = label === null ? null : words.value(column, value);
      return said === null ? [] : [markup`<dt>${label}</dt><dd>${said}</dd>`];
    });
    return markup`<dl>${facts}</dl>`;
  });
  const title = words.label('table', name) ?? '';
  const isOpen = rows.length <= 3 ? trusted(' open') : null;
  return markup`<details${isOpen}><summary>${title} (${rows.length})</summary>\n${joined(records, '\n')}\n</details>`;
}

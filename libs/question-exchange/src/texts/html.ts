import { limits, ItemRefused } from '../question.ts';
import type { Notes } from '../reading/item.ts';
import { markdownOf } from './markdown.ts';

const letters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (
      'amp:& lt:< gt:> quot:" apos:\' laquo:« raquo:» ldquo:“ rdquo:” lsquo:‘ rsquo:’ ndash:– mdash:— hellip:… ' +
      'iexcl:¡ iquest:¿ ordf:ª ordm:º deg:° euro:€ aacute:á eacute:é iacute:í oacute:ó uacute:ú Aacute:Á ' +
      'Eacute:É Iacute:Í Oacute:Ó Uacute:Ú ntilde:ñ Ntilde:Ñ uuml:ü Uuml:Ü agrave:à egrave:è ugrave:ù acirc:â ' +
      'ecirc:ê icirc:î ocirc:ô ucirc:û euml:ë iuml:ï ccedil:ç Ccedil:Ç oelig:œ Agrave:À Egrave:È Ecirc:Ê middot:· bull:•'
    )
      .split(' ')
      .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
  ),
  nbsp: '\u00a0',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return letters[name as string] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    const isLetter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isLetter ? String.fromCodePoint(code) : '';
  });

/** Marks while a text is made, of letters that no text has. */
const [STRONG, EM, ITEM] = ['\ue000', '\ue001', '\ue002'];
const marks: Readonly<Record<string, string>> = { b: STRONG, strong: STRONG, i: EM, em: EM };
const blocks = new Set(['p', 'div', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);
/** Elements that mean nothing by themselves. */
const silent = new Set([
  'p',
  'div',
  'span',
  'br',
  'ul',
  'ol',
  'li',
  'b',
  'strong',
  'i',
  'em',
  'html',
  'body',
]);
const unread = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'noscript',
  'svg',
  'math',
  'textarea',
  'title',
]);

/** Nothing in it looks further than the next mark: a hostile text is read in one pass. */
const TOKEN = /<!--(?:(?!-->|<!--)[\s\S])*-->|<(\/?)([a-z][a-z0-9:-]*)\b[^<>]*>|[^<]+|</gi;

/**
 * HTML as Markdown: paragraphs, lists, bold and italic type. Everything else is told, and only its words are kept;
 * of scripts and their like not even these. What comes out is escaped, so that it need not be trusted.
 */
export function markdownOfHtml(html: string, notes: Notes, { keepsLines }: { keepsLines: boolean }): string {
  if (html.length > limits.text * 4) throw new ItemRefused('TEXT_LONG');
  let text = '';
  let inside = '';
  const clean = html.replace(/[\ue000-\ue002]/g, '');
  for (const [token, closes, name] of clean.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    if (tag === undefined) {
      if (!token.startsWith('<!--') && !inside) {
        const words = decoded(token);
        text += keepsLines ? words : words.replace(/[ \t\r\n]+/g, ' ');
      }
      continue;
    }
    if (inside) {
      if (closes && tag === inside) inside = '';
      continue;
    }
    if (unread.has(tag) && !closes) inside = tag;
    if (tag === 'img' || tag === 'picture') notes.add('IMAGE');
    else if (!silent.has(tag)) notes.add('HTML', tag);
    if (tag === 'br') text += '\n';
    else if (tag === 'li') text += closes ? '' : `\n${ITEM}`;
    else if (marks[tag]) text += marks[tag];
    else if (blocks.has(tag)) text += '\n\n';
  }
  return emphasised(markdownOf(text.replace(/[ \t]+/g, ' ')));
}

const emphasised = (text: string): string =>
  text
    .replace(/\ue000(\s*)([^\ue000-\ue002\n]*?)(\s*)\ue000/g, (_, before, words, after) =>
      words ? `${before}**${words}**${after}` : `${before}${after}`,
    )
    .replace(/\ue001(\s*)([^\ue000-\ue002\n]*?)(\s*)\ue001/g, (_, before, words, after) =>
      words ? `${before}*${words}*${after}` : `${before}${after}`,
    )
    .replace(/\n*\ue002/g, (found, at: number) => (at === 0 ? '- ' : found.length > 2 ? '\n\n- ' : '\n- '))
    .replace(/[\ue000-\ue002]/g, '')
    .trim();

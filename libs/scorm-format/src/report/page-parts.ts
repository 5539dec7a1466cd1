/** A page split into its tags, inline scripts and styles. Comments, conditional ones too, are dropped. */
export interface PageParts {
  tags: Tag[];
  scripts: string;
  styles: string;
}

/** An opening tag; attribute names in lower case, values as written but for `&amp;`. */
export interface Tag {
  name: string;
  attributes: Map<string, string>;
}

const attribute = /[\s"'/]([a-z][a-z:-]{0,30})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;

const tagOf = (text: string): Tag | null => {
  const [, name] = /^<([a-z][a-z0-9:-]{0,30})\b/i.exec(text) ?? [];
  if (name === undefined) return null;
  const found = [...text.matchAll(attribute)].map(
    ([, key = '', double, single, bare]) =>
      [key.toLowerCase(), (double ?? single ?? bare ?? '').trim().replaceAll('&amp;', '&')] as const,
  );
  return { name: name.toLowerCase(), attributes: new Map(found.reverse()) };
};

/** Where a tag that begins at `from` ends, its `>` included; quotes may hold one. */
const endOfTag = (html: string, from: number): number => {
  const close = /["'<>]/g;
  let quote = '';
  close.lastIndex = from + 1;
  for (let sign = close.exec(html); sign; sign = close.exec(html)) {
    const [found] = sign;
    if (quote === '' && found === '>') return sign.index + 1;
    if (quote === '' && found === '<') return sign.index;
    if (quote === '' && (found === '"' || found === "'")) quote = found;
    else if (found === quote) quote = '';
    // A quote that is never closed would swallow the rest of the page.
    if (sign.index - from > 4000) return sign.index + 1;
  }
  return html.length;
};

/** Takes a page apart in one pass; hostile text makes it no slower. */
export const pageParts = (html: string): PageParts => {
  const lower = html.toLowerCase();
  const parts: PageParts = { tags: [], scripts: '', styles: '' };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (lower.startsWith('<!--', at)) {
      const end = lower.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const end = endOfTag(html, at);
    const tag = tagOf(html.slice(at, end));
    at = Math.max(end, at + 1);
    if (tag === null) continue;
    parts.tags.push(tag);
    if (tag.name !== 'script' && tag.name !== 'style') continue;
    const close = lower.indexOf(`</${tag.name}`, at);
    const body = html.slice(at, close < 0 ? html.length : close);
    if (tag.name === 'script') parts.scripts += `${body}\n`;
    else parts.styles += `${body}\n`;
    if (close < 0) break;
    at = close;
  }
  return parts;
};

/** Scripts in attributes: `onclick` and its like, `href="javascript:…"`. */
export const scriptsInTags = (tags: readonly Tag[]): string =>
  tags
    .flatMap(({ attributes }) =>
      [...attributes].filter(([name, value]) => name.startsWith('on') || /^javascript:/i.test(value)),
    )
    .map(([, value]) => value)
    .join('\n');

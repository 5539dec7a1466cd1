/** The address of a line item may have a query: its parts come before it (AGS 2.0, 3.4.1). */
function below(lineItem: string, part: string): URL {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${part}`;
  return url;
}

/** Where scores of a line item are posted. */
export const scoresUrl = (lineItem: string): string => below(lineItem, 'scores').href;

/** Where the results of a line item are read, so many at a time. */
export function resultsUrl(lineItem: string, limit: number): string {
  const url = below(lineItem, 'results');
  url.searchParams.set('limit', String(limit));
  return url.href;
}

/** Where the line items with this id of ours are found. */
export function lineItemsUrl(lineItems: string, resourceId: string, limit: number): string {
  const url = new URL(lineItems);
  url.searchParams.set('resource_id', resourceId);
  url.searchParams.set('limit', String(limit));
  return url.href;
}

const LINKS = /<([^>]*)>((?:\s*;\s*[\w*!-]+\s*(?:=\s*(?:"[^"]*"|[^",;\s]+))?)*)/g;
const NEXT = /;\s*rel\s*=\s*(?:next\b|"(?:[^"]*\s)?next(?:\s[^"]*)?")/i;

/** The next page that an answer names in its header `Link` (RFC 8288); null: it is the last. `from`: the page itself. */
export function nextPage(link: string | null, from: string): string | null {
  for (const [, address = '', params = ''] of (link ?? '').matchAll(LINKS))
    if (NEXT.test(params) && URL.canParse(address, from)) return new URL(address, from).href;
  return null;
}

/** Bytes of an answer that is read; keys take up a few thousand, a page of results some tens of thousands. */
const LONGEST = 262_144;

/**
 * How platforms are asked. An address leads to where an administrator has said, and nowhere else: it is not followed
 * elsewhere, and what comes is read up to a limit.
 */
export async function platformFetch(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { ...init, redirect: 'error' });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > LONGEST) throw new Error('the answer of a platform is too long');
    parts.push(bytes);
  }
  const { status, headers } = answer;
  // An answer of these says nothing, and must have no body (Fetch Standard, null body status).
  const body = status === 204 || status === 205 || status === 304 ? null : Buffer.concat(parts);
  return new Response(body, { status, headers: headersOf(headers) });
}

/** Those that are read here; the length and the coding were of what came, not of what is handed on. */
function headersOf(headers: Headers): Record<string, string> {
  const names = ['content-type', 'link', 'retry-after'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

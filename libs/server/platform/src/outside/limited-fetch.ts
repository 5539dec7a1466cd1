/** What is read of an answer's headers; the length and the coding were of what came, not of what is handed on. */
const KEPT_HEADERS = ['content-type', 'link', 'retry-after', 'www-authenticate'];

/**
 * How others are asked: an address leads to where an administrator has said, and nowhere else. It is not followed
 * elsewhere, and what comes is read up to `longest` bytes. Throws when no answer came, or a longer one.
 */
export async function limitedFetch(address: string, init: RequestInit, longest: number): Promise<Response> {
  const answer = await fetch(address, { ...init, redirect: 'error' });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > longest) throw new Error('the answer is too long');
    parts.push(bytes);
  }
  const { status, headers } = answer;
  // An answer of these says nothing, and must have no body (Fetch Standard, null body status).
  const body = status === 204 || status === 205 || status === 304 ? null : Buffer.concat(parts);
  return new Response(body, { status, headers: keptOf(headers) });
}

const keptOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** Bytes; keys of a platform take up a few thousand. */
const LONGEST = 65_536;

/**
 * How keys of platforms are fetched. The address was given by an administrator; where it leads to is nobody's choice: it
 * is not followed elsewhere, and what comes is read up to a limit.
 */
export async function platformFetch(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { ...init, redirect: 'error' });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > LONGEST) throw new Error('the keys of a platform are too long');
    parts.push(bytes);
  }
  return new Response(Buffer.concat(parts), { status: answer.status });
}

import { byteRange } from '@campus/content-format/byte-range';

/** The part of a whole file that a `Range` header asks for; the file itself where the server would send it whole. */
export const partOf = async (whole: Response, range: string): Promise<Response> => {
  const blob = await whole.blob();
  const wanted = byteRange(range, blob.size);
  if (wanted.kind === 'whole') return new Response(blob, whole);
  if (wanted.kind === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${blob.size}` } });
  const { start, end } = wanted;
  const headers = new Headers(whole.headers);
  headers.set('content-range', `bytes ${start}-${end}/${blob.size}`);
  headers.set('content-length', String(end + 1 - start));
  return new Response(blob.slice(start, end + 1, blob.type), { status: 206, headers });
};

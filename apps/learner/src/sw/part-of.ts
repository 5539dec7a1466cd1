/** The part of a whole file that `bytes=0-`, `bytes=5-9` or `bytes=-4` asks for; the file itself for anything else. */
export const partOf = async (whole: Response, range: string): Promise<Response> => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (from === '' && to === '') return whole;
  const blob = await whole.blob();
  const start = from === '' ? Math.max(0, blob.size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? blob.size : Math.min(blob.size, Number(to) + 1);
  if (start >= end)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${blob.size}` } });
  const headers = new Headers(whole.headers);
  headers.set('content-range', `bytes ${start}-${end - 1}/${blob.size}`);
  headers.set('content-length', String(end - start));
  return new Response(blob.slice(start, end, blob.type), { status: 206, headers });
};

/**
 * The encoding that the declaration of an XML document names, as WHATWG's labels have it (`iso-8859-1`); null: it names
 * none. A declaration that can be read byte by byte is not in UTF-16, although some writers say so: that is null, too.
 */
export const declaredEncoding = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || /^(utf-?16|ucs-?2|iso-10646)/.test(declared) ? null : declared;
};

const fonts: readonly string[] = [
  'fonts.googleapis.com',
  'fonts.gstatic.com',
  'use.typekit.net',
  'p.typekit.net',
  'fonts.bunny.net',
];

/** Whether a host serves fonts and nothing else: text is shown without them. */
export const isFontHost = (host: string): boolean => fonts.includes(host.toLowerCase());

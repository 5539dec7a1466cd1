/** Days until the file expires; it is written anew for every request. RFC 9116 advises less than a year. */
const DAYS = 90;

export interface SecurityContact {
  publicUrl: string;
  /** `mailto:` or `https:`. */
  contact: string;
}

/** Where to report a weakness, and in which languages: `/.well-known/security.txt` after RFC 9116. */
export function securityText({ publicUrl, contact }: SecurityContact, now: Date): string {
  const expires = new Date(now.getTime() + DAYS * 86_400_000);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: es, en, fr',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

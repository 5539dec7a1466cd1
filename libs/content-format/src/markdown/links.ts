/** Where a text may lead: to a page over TLS, to a mailbox, to a telephone. */
export function isAllowedLink(url: string): boolean {
  return /^(https:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+)/i.test(url);
}

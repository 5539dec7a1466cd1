const LONGEST = 500;
const HERE = 'http://campus.invalid';

/** A path of a screen of the campus to go on with; anything else is the first screen. */
export function screenPathIn(text: string): string {
  if (text.length > LONGEST || !/^\/(?![/\\])/.test(text) || !URL.canParse(text, HERE)) return '/';
  const { origin, pathname, search } = new URL(text, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}

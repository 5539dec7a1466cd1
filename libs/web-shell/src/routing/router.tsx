import { useEffect, useSyncExternalStore, type ReactNode } from 'react';

const moved = new EventTarget();

const subscribe = (listener: () => void) => {
  moved.addEventListener('move', listener);
  window.addEventListener('popstate', listener);
  return () => {
    moved.removeEventListener('move', listener);
    window.removeEventListener('popstate', listener);
  };
};

/** The path of the address, live. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** One value of the address's query, live; null when missing. */
export const useSearchValue = (name: string): string | null =>
  useSyncExternalStore(subscribe, () => new URLSearchParams(location.search).get(name));

/** Changes the address without loading the page. Screens use `go` of `navigation.ts`. */
export const moveTo = (href: string, { replace = false }: { replace?: boolean } = {}) => {
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  moved.dispatchEvent(new Event('move'));
};

/** The names after a colon in a pattern: `/course/:enrolmentId` has `enrolmentId`. */
export type ParamsOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? { [Key in Name | keyof ParamsOf<Rest>]: string }
  : Pattern extends `${string}:${infer Name}`
    ? { [Key in Name]: string }
    : object;

const decoded = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The named parameters of a path, or null when the path does not match the pattern. */
export const matchPath = (pattern: string, path: string): Record<string, string> | null => {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value) params[part.slice(1)] = decoded(value);
    else if (part !== value) return null;
  }
  return params;
};

/** One address and its screen. */
export interface Route {
  pattern: string;
  render: (params: Record<string, string>) => ReactNode;
}

/** A route whose screen gets the names of its pattern. */
export const route = <Pattern extends string>(
  pattern: Pattern,
  render: (params: ParamsOf<Pattern>) => ReactNode,
): Route => ({ pattern, render: (params) => render(params as ParamsOf<Pattern>) });

/** The screen of the first route that fits the address. */
export const Routes = ({ routes, otherwise }: { routes: readonly Route[]; otherwise: ReactNode }) => {
  const path = usePath();
  for (const { pattern, render } of routes) {
    const params = matchPath(pattern, path);
    if (params) return render(params);
  }
  return otherwise;
};

/** Redirects as soon as it is shown, without an entry in the history. */
export const Redirect = ({ to }: { to: string }) => {
  useEffect(() => moveTo(to, { replace: true }), [to]);
  return null;
};

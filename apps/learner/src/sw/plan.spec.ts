import { describe, expect, it } from '@jest/globals';
import { servedPaths } from '@campus/content-format/served-paths';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasScreen } from '../has-screen.ts';
import { paths } from '../shared/paths.ts';
import { planFor } from './plan.ts';

const origin = 'https://campus.example.org';
const get = { method: 'GET', mode: 'cors', hasRange: false };
const visit = { ...get, mode: 'navigate' };

describe('planFor', () => {
  it.each([
    [visit, '/', 'page'],
    [visit, '/course/7/lesson/9', 'page'],
    [visit, '/reset/token', 'page'],
    [visit, '/?lang=fr', 'page'],
    [visit, '/fr', 'network'],
    [visit, '/fr?course=x', 'network'],
    [visit, '/french', 'page'],
    [visit, '/lti/join', 'network'],
    [visit, '/verify/ABCD', 'network'],
    [visit, '/certificates', 'page'],
    [visit, '/certificates/7/a4.pdf', 'network'],
    [visit, '/outbox', 'network'],
    [visit, '/console/', 'network'],
    [visit, '/console/content/7', 'network'],
    [visit, '/exports/m3.zip', 'network'],
    [visit, '/dispatch/7/launch', 'network'],
    [get, '/console/assets/index-1.js', 'network'],
    [{ ...get, method: 'PATCH' }, '/uploads/7', 'network'],
    [get, '/assets/index-1.js', 'asset'],
    [get, '/media/abc/map.svg', 'media'],
    [{ ...get, hasRange: true }, '/media/abc/film.mp4', 'part'],
    [{ ...get, hasRange: true }, '/exports/m3.zip', 'network'],
    [{ ...get, method: 'POST' }, '/op/Me-1', 'network'],
    [get, '/op/Me-1', 'network'],
    [get, '/health', 'network'],
  ] as const)('%j of %s: %s', (request, path, plan) => {
    expect(planFor({ ...request, url: origin + path }, origin)).toBe(plan);
  });

  it('leaves other origins alone', () => {
    expect(planFor({ ...get, url: 'https://content.example.org/assets/a.js' }, origin)).toBe('network');
  });

  const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
  const filled = (pattern: string) => pattern.replace(/:\w+|\*/g, 'x.y');
  const planOfVisit = (path: string) => planFor({ ...visit, url: origin + path }, origin);

  const routes = join(import.meta.dirname, '../routes');
  const screens = readdirSync(routes)
    .flatMap((name) => [...read(routes, name).matchAll(/ route\((?:'([^']+)'|paths\.(\w+))/g)])
    .map(([, pattern, name]) => pattern ?? String(paths[name as keyof typeof paths]));

  it('knows the screens', () => {
    expect(screens.length).toBeGreaterThan(30);
  });

  it.each([...new Set(screens), '/no-such-screen', '/course/7/no/such'])(
    'opens %s without a link, as links in the application do',
    (path) => {
      const visited = path.replace(/:\w+/g, '7');
      expect([planOfVisit(visited), hasScreen(visited)]).toEqual(['page', true]);
    },
  );

  it.each([
    '/media/abc/map.svg',
    '/plan/x.pdf',
    '/certificates/7/a4.pdf',
    '/verify/ABCD',
    '/outbox',
    '/console',
    '/exports/m3.zip',
    '/nomination-files/letter/x',
    '/attendance/calendar/7/x.ics',
  ])('leaves %s to the server, as links in the application do', (path) => {
    expect([planOfVisit(path), hasScreen(path)]).toEqual(['network', false]);
  });

  const server = join(import.meta.dirname, '../../../../libs/server');
  const documents = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.controller.ts') && !name.includes('node_modules'))
    .flatMap((name) => {
      const source = read(server, name);
      const folder = /@Controller\('(.+?)'\)/.exec(source)?.[1];
      return [...source.matchAll(/@Get\((.*?)\)\n/g)].flatMap(([, given = '']) =>
        [...given.matchAll(/'(.*?)'/g)].map(([, path = '']) => `/${folder ? `${folder}/` : ''}${path}`),
      );
    });

  /** What is answered without a controller: `http.get('/…'`, or a route with its `url`. */
  const pages = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.routes?\.ts$|-routes\.ts$/.test(name) && !name.includes('node_modules'))
    .flatMap((name) => [...read(server, name).matchAll(/(?:\.get\(|url: )'(\/[^']+)'/g)])
    .map(([, path = '']) => path);

  it('knows the documents and the pages of the server', () => {
    expect(documents.length).toBeGreaterThan(20);
    expect(pages.length).toBeGreaterThan(10);
  });

  it('has no path that the server does not answer', () => {
    const known = [...documents, ...pages, '/unsubscribe', '/attendance-lists', '/graphql', '/op'].map(
      filled,
    );
    const idle = servedPaths
      .split('|')
      .filter((path) => !known.some((each) => new RegExp(`^/${path}(/|$)`).test(each)));
    expect(idle).toEqual([]);
  });

  it.each([
    ...new Set([...documents, ...pages]),
    '/unsubscribe/token',
    '/attendance-lists/example.csv',
    '/robots.txt',
    '/.well-known/security.txt',
    '/outbox',
    '/health/live',
  ])('leaves %s to the server', (path) => {
    expect(planOfVisit(filled(path))).toBe('network');
  });
});

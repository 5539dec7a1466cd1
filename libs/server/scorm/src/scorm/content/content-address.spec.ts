import { describe, expect, it } from '@jest/globals';
import { contentOriginOf, contentTicket, isContentHost, readContentTicket } from './content-address.ts';

const SECRET = 'a secret';
const ID = '0193a000-0001-7000-8000-000000000001';
const WEEK = 7 * 86_400_000;
/** The first moment of a week, as tickets count them. */
const monday = new Date(WEEK * 2_960);
const after = (ms: number) => new Date(monday.getTime() + ms);

describe('a ticket', () => {
  const ticket = contentTicket(SECRET, ID, monday);

  it.each<[string, number, boolean]>([
    ['at once', 0, true],
    ['at the end of its week', WEEK - 1, true],
    ['at the end of the next', 2 * WEEK - 1, true],
    ['no longer after it', 2 * WEEK, false],
    ['not before its week', -1, false],
  ])('is good %s', (_name, ms, isGood) => {
    expect(readContentTicket(SECRET, ticket, after(ms))).toBe(isGood ? ID : null);
  });

  it('stays the same all week, so that files can be kept', () => {
    expect(contentTicket(SECRET, ID, after(WEEK - 1))).toBe(ticket);
    expect(contentTicket(SECRET, ID, after(WEEK))).not.toBe(ticket);
  });

  it.each([
    ['of another secret', contentTicket('another', ID, monday)],
    ['whose package was exchanged', ticket.replace(ID, '0193a000-0001-7000-8000-000000000002')],
    ['cut short', ticket.slice(0, -1)],
    ['with more behind it', `${ticket}.x`],
    ['without a signature', `${ID}.`],
    ['without a package', ticket.slice(ID.length)],
    ['in capitals', ticket.toUpperCase()],
    ['with signs of several bytes', `${ID}.${'ñ'.repeat(27)}`],
    ['of nothing', ''],
  ])('%s opens nothing', (_name, wrong) => {
    expect(readContentTicket(SECRET, wrong, monday)).toBeNull();
  });
});

describe('the origin of a package', () => {
  it.each([
    ['http://*.localhost:3001', 'http://p-0193a0000001700080000000000000' + '01.localhost:3001'],
    ['https://*.content.example.org', 'https://p-0193a000000170008000000000000001.content.example.org'],
    ['https://content.example.org', 'https://content.example.org'],
  ])('by %s is %s', (pattern, origin) => {
    expect(contentOriginOf(pattern, ID)).toBe(origin);
  });

  it.each([
    ['http://*.localhost:3001', 'p-0193a000000170008000000000000001.localhost:3001', true],
    ['http://*.localhost:3001', 'p-0193a000000170008000000000000002.localhost:3001', false],
    ['http://*.localhost:3001', 'localhost:3001', false],
    ['http://*.localhost:3001', 'p-0193a000000170008000000000000001.localhost', false],
    ['https://content.example.org', 'content.example.org', true],
    ['https://content.example.org', 'campus.example.org', false],
    ['https://content.example.org', '', false],
  ])('by %s is reached as %p: %p', (pattern, host, isGood) => {
    expect(isContentHost(pattern, ID, host)).toBe(isGood);
  });
});

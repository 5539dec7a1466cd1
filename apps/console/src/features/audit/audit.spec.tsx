import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { AuditCheck, AuditEvents, DataOf } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

type Event = DataOf<typeof AuditEvents>['auditEvents']['items'][number];
type Check = DataOf<typeof AuditCheck>['auditCheck'];
const languages = ['es', 'en', 'fr'] as const;
type Language = (typeof languages)[number];

const event = (over: Partial<Event> = {}): Event => ({
  number: 41,
  at: '2026-11-24T04:10:00Z',
  actorId: 'person-lucia',
  actorName: 'Lucía Solano',
  action: 'role.granted',
  subjectType: 'person',
  subjectId: 'person-ana',
  subjectName: 'Ana Torres',
  subjectPersonId: 'person-ana',
  countryCode: 'MX',
  reason: 'Sustituye a Tomás en la edición.',
  detail: { role: 'trainer' },
  ...over,
});
const actions = { AuditActions: () => ({ auditActions: ['role.granted', 'role.revoked'] }) };
const list = (...items: Event[]) => ({
  AuditEvents: () => ({ auditEvents: { items, hasMore: true } }),
});
const lucia = { ...carla, isRegional: true, fullName: 'Lucía Solano' };
const chain = (over: Partial<Check> = {}) => ({
  AuditCheck: () => ({
    auditCheck: {
      links: 41,
      fault: null,
      anchor: { number: 41, at: '2026-11-24T04:10:00Z', text: '41 9f86d081 884c7d65' },
      ...over,
    },
  }),
});
const open = (answers: object, locale: Language = 'es', path = '/console/audit') =>
  renderApp(path, {
    person: lucia,
    locale,
    answers: { ...actions, ...answers } as typeof actions & ReturnType<typeof list>,
  });

it('every fact the server records has a sentence, and every sentence a fact', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
  const source = read('../../../../../libs/server/people/src/audit/audit-actions.ts');
  const recorded = [...source.matchAll(/^ {2}'([^']+)',$/gm)].map(([, action]) => action);
  const words = Object.keys(JSON.parse(read('../../messages/es/audit.json')) as object);
  const told = words.flatMap((id) => /^audit\.did\.(.+)$/.exec(id)?.[1] ?? []);
  expect(recorded.length).toBeGreaterThan(100);
  expect(told.sort()).toEqual(recorded.sort());
});

describe('the record of who did what', () => {
  it.each(languages)('says it in sentences, in %s', async (locale) => {
    await open(list(event(), event({ number: 40, actorName: null, action: 'thing.newly-done' })), locale);
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    // The clock is the reader’s: 04:10 in Greenwich is the evening before in Costa Rica.
    expect(screen.getAllByText(/22(:| h )10/)).toHaveLength(2);
    expect(screen.getAllByText('thing.newly-done').length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it.each([
    [{ by: 'link' }, 'Una institución, por su enlace'],
    [{ by: 'officer' }, 'La persona postulada, por su enlace'],
    [{ by: 'campus' }, 'El campus o quien lo opera'],
    [{}, 'El campus o quien lo opera'],
  ])('names who had no account, by %j: %s', async (detail, who) => {
    await open(list(event({ actorName: null, detail })));
    expect(await screen.findAllByText(who)).not.toHaveLength(0);
  });

  it('shows what was recorded as a list in words, and what it is about by its name', async () => {
    await open(
      list(event({ detail: { role: 'trainer', startsOn: '2026-11-24', isFirst: true, people: 1200 } })),
    );
    await userEvent.click(await screen.findByText('Detalles del n.º 41'));
    expect(screen.getByText('Función')).toBeTruthy();
    expect(screen.getByText(/24 de noviembre de 2026/)).toBeTruthy();
    expect(screen.getByText('sí')).toBeTruthy();
    expect(screen.getByText(/^Persona: Ana Torres/)).toBeTruthy();
    expect(screen.queryByText(/"role"/)).toBeNull();
  });

  it('names a thing without leading to a person, and a person with', async () => {
    await open(
      list(
        event({
          number: 43,
          subjectType: 'edition',
          subjectId: 'e1',
          subjectName: 'Cohorte regional',
          subjectPersonId: null,
        }),
        event({
          number: 42,
          subjectType: 'certificate',
          subjectId: 'c1',
          subjectName: 'MICIC-2026-000001, Ana Torres',
        }),
      ),
    );
    expect((await screen.findByText('Cohorte regional')).closest('a')).toBeNull();
    const link = screen.getByRole('link', { name: 'MICIC-2026-000001, Ana Torres' });
    expect(link.getAttribute('href')).toMatch(/person-ana/);
  });

  it('is searched by name, fact and days of the reader', async () => {
    const { network } = await open(list(event()));
    await userEvent.click(await screen.findByText('Filtros'));
    await userEvent.type(screen.getByRole('searchbox', { name: 'A quién' }), 'Ana');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Qué se hizo' }),
      'Se dio una función a una persona',
    );
    await userEvent.type(screen.getByLabelText('Hasta el día'), '2026-11-24');
    await userEvent.click(screen.getByRole('button', { name: 'Buscar' }));
    await waitFor(() =>
      expect(network.requests.at(-1)?.variables).toMatchObject({
        subjectName: 'Ana',
        action: 'role.granted',
        until: '2026-11-25T06:00:00.000Z',
      }),
    );
  });

  it('goes on with what is older', async () => {
    const { network } = await open(list(event()));
    await userEvent.click(await screen.findByRole('link', { name: 'Más antiguos' }));
    await waitFor(() => expect(network.requests.at(-1)?.variables).toMatchObject({ before: 41 }));
  });

  it('says when nothing matches', async () => {
    await open(
      { AuditEvents: () => ({ auditEvents: { items: [], hasMore: false } }) },
      'es',
      '/console/audit?who=x',
    );
    expect(await screen.findByRole('heading', { level: 2 })).toBeTruthy();
  });
});

describe('the chain of the record', () => {
  it.each(languages)('is whole, and its anchor can be printed, in %s', async (locale) => {
    await open(chain(), locale, '/console/audit/chain');
    expect(await screen.findByText('9f86d081 884c7d65')).toBeTruthy();
    expect(screen.getByText('./campus audit verify --anchor "41 9f86d081 884c7d65"')).toBeTruthy();
    await expectAccessible();
  });

  it.each(['CHANGED', 'EVENT_GONE', 'LINK_GONE', 'UNCHAINED', 'NOT_ANCHORED'] as const)(
    'says that it is not: %s',
    async (kind) => {
      await open(chain({ fault: { kind, number: 17 } }), 'es', '/console/audit/chain');
      expect((await screen.findByRole('alert')).textContent).toMatch(/17/);
    },
  );

  it('is held against an anchor on paper', async () => {
    const { network } = await open(chain(), 'es', '/console/audit/chain');
    await userEvent.type(await screen.findByLabelText('Número y código'), '12 abc');
    await userEvent.click(screen.getByRole('button', { name: 'Comparar' }));
    expect(await screen.findByText(/forma parte del registro/)).toBeTruthy();
    expect(network.requests.at(-1)?.variables).toMatchObject({ anchor: '12 abc' });
  });
});

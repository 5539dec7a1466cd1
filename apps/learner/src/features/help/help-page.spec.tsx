import { expect, it } from '@jest/globals';
import type { DataOf, MyContacts } from '@campus/api-client';
import { screen, within } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

type Contacts = DataOf<typeof MyContacts>['myContacts'];

const luisa = {
  name: 'Luisa Mora',
  role: 'FACILITATOR',
  address: 'luisa@example.org',
  hours: 'de 8 a 12',
  how: 'Contesto en dos días.',
} as const;
const carla = { name: 'Carla Ruiz', role: 'COORDINATOR', address: null, hours: null, how: null } as const;
const contacts = { enrolmentId: 'e1', editionTitle: 'Edición piloto', address: null, people: [luisa, carla] };

const open = (myContacts: Contacts, locale: 'es' | 'en' | 'fr' = 'es') =>
  renderApp('/help', { locale, answers: { MyContacts: () => ({ myContacts }) } });

it.each([
  ['es', 'Qué significa «guardado»', 'Todo está guardado:'],
  ['en', 'What “saved” means', 'Everything is saved:'],
  ['fr', /Ce que signifie/, /Tout est enregistré/],
] as const)('help says what "saved" means, in %s', async (locale, title, saved) => {
  await open([], locale);
  expect(await screen.findByRole('heading', { level: 2, name: title })).toBeTruthy();
  expect(screen.getByText(saved, { selector: 'strong' })).toBeTruthy();
  await expectAccessible();
});

it('help names who can help, with an address where there is one', async () => {
  await open([contacts]);
  expect(await screen.findByRole('heading', { level: 3, name: 'Edición piloto' })).toBeTruthy();
  const link = screen.getByRole('link', { name: 'luisa@example.org' });
  expect(link.getAttribute('href')).toBe('mailto:luisa@example.org');
  expect(screen.getByText('Carla Ruiz')).toBeTruthy();
  expect(screen.getByText('Horario: de 8 a 12')).toBeTruthy();
  expect(screen.getByText('Contesto en dos días.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Mis consultas y sus respuestas' }).getAttribute('href')).toBe(
    '/questions',
  );
  expect(screen.getAllByRole('link', { name: /@/ })).toHaveLength(1);
  await expectAccessible();
});

it.each([
  ['es', /Nadie facilita este grupo/, /quien facilita su grupo/],
  ['en', /Nobody facilitates this group/, /write to your facilitator/],
  ['fr', /Personne n’anime ce groupe/, /la personne qui anime votre groupe/],
] as const)(
  'help says who answers about the content where nobody facilitates, in %s',
  async (locale, coordinator, facilitator) => {
    await open([{ ...contacts, people: [carla] }], locale);
    expect(await screen.findByText(coordinator)).toBeTruthy();
    expect(screen.queryByText(facilitator)).toBeNull();
    await expectAccessible();
  },
);

it('help names the mailbox of an edition', async () => {
  await open([{ ...contacts, address: 'curso@example.org', people: [carla] }]);
  expect(await screen.findByRole('link', { name: 'curso@example.org' })).toBeTruthy();
});

it('help says so when there is nobody', async () => {
  await open([{ ...contacts, people: [] }]);
  expect(await screen.findByText('Esta edición no tiene todavía una persona de contacto.')).toBeTruthy();
});

it('help begins studying without a connection with taking a module along', async () => {
  await open([contacts]);
  const link = await screen.findByRole('link', { name: '«Llevar sin conexión»' });
  expect(link.getAttribute('href')).toBe('/course/e1/kept');
  const steps = within(link.closest('ol') ?? document.body).getAllByRole('listitem');
  expect(steps[0]?.contains(link)).toBe(true);
});

it('help leads to what is taken along of each of several courses', async () => {
  await open([contacts, { ...contacts, enrolmentId: 'e2', editionTitle: 'Segunda edición' }]);
  const link = await screen.findByRole('link', { name: 'Segunda edición' });
  expect(link.getAttribute('href')).toBe('/course/e2/kept');
  await expectAccessible();
});

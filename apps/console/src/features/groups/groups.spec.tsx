import { describe, expect, it } from '@jest/globals';
import type { DataOf, FacilitatedGroups, GroupRoster } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';

type Group = DataOf<typeof FacilitatedGroups>['facilitatedGroups'][number];
type Whole = NonNullable<DataOf<typeof GroupRoster>['groupRoster']>;

const languages = ['es', 'en', 'fr'] as const;

const group = (over: Partial<Group> = {}): Group => ({
  id: 'group-mx',
  name: 'México',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  startsOn: '2027-01-12',
  beginsOn: null,
  endsOn: '2027-03-14',
  isClosed: false,
  people: 12,
  halfDays: 3,
  ...over,
});

const whole = (over: Partial<Whole> = {}): Whole => ({
  group: group(),
  items: [
    {
      id: 'enrolment-1',
      fullName: 'Ana Hernández',
      status: 'ACTIVE',
      percent: 40,
      basis: null,
      lastWorkAt: '2027-02-01T16:00:00.000Z',
      attended: 2,
      stuck: [],
    },
  ],
  totalCount: 1,
  ...over,
});

const answers = (
  roster: Whole | null = whole(),
  groups: Group[] = [group(), group({ id: 'g2', isClosed: true })],
) => ({
  FacilitatedGroups: () => ({ facilitatedGroups: groups }),
  GroupRoster: () => ({ groupRoster: roster }),
});

describe('groups that a trainer accompanies', () => {
  it.each(languages)('are listed, each with its people, in %s', async (locale) => {
    await renderApp('/console/groups', { locale, person: tomas, answers: answers() });
    const [link] = await screen.findAllByRole('link', { name: /^(México|Mexico|Mexique)$/ });
    expect(link?.getAttribute('href')).toBe('/console/groups/group-mx');
    expect(screen.getByText(/^(cerrada|closed|close)$/)).toBeTruthy();
    expect(
      within(screen.getByRole('navigation', { name: /./ })).getByRole('link', { current: 'page' }),
    ).toBeTruthy();
    await expectAccessible();
  });

  it('say who names them while there are none', async () => {
    await renderApp('/console/groups', { person: tomas, answers: answers(null, []) });
    expect(await screen.findByText('No acompaña ningún grupo')).toBeTruthy();
  });

  it.each(languages)(
    'show names, progress and attendance, and lead to answers but to nobody’s record, in %s',
    async (locale) => {
      await renderApp('/console/groups/group-mx', { locale, person: tomas, answers: answers() });
      const row = await screen.findByRole('row', { name: /Ana Hernández/ });
      expect(within(row).getByText(/40/)).toBeTruthy();
      expect(within(row).getByText(/^2 (de|of|sur) 3/)).toBeTruthy();
      const [link, ...more] = within(row).getAllByRole('link', { name: /Ana Hernández/ });
      expect(link?.getAttribute('href')).toBe('/console/answers/enrolment-1');
      expect(more).toEqual([]);
      await expectAccessible();
    },
  );

  it.each([
    ['es', /^Comienza el /],
    ['en', /^Begins on /],
    ['fr', /^Commence le /],
  ] as const)('call nobody active before their edition begins, in %s', async (locale, words) => {
    const coming = whole({ group: group({ beginsOn: '2027-01-12' }) });
    await renderApp('/console/groups/group-mx', { locale, person: tomas, answers: answers(coming) });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByText(words)).toBeTruthy();
    expect(within(row).queryByText(/^Activ/)).toBeNull();
  });

  it.each([
    ['es', 'Sin comenzar'],
    ['en', 'Not begun'],
    ['fr', 'Pas commencé'],
  ] as const)('say of people without work that they have not begun, in %s', async (locale, words) => {
    const items = whole().items.map((one) => ({ ...one, lastWorkAt: null }));
    await renderApp('/console/groups/group-mx', {
      locale,
      person: tomas,
      answers: answers(whole({ items })),
    });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('mark who was granted an outcome', async () => {
    const items = whole().items.map((item) => ({ ...item, basis: 'GRANTED' as const }));
    await renderApp('/console/groups/group-mx', { person: tomas, answers: answers(whole({ items })) });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByText('Otorgado por decisión')).toBeTruthy();
  });

  it.each([
    ['es', 'Sin trabajar desde hace días', 'Necesita ayuda'],
    ['en', 'No work for days', 'Needs help'],
    ['fr', 'Aucun travail depuis des jours', 'A besoin d’aide'],
  ] as const)('say what holds somebody up, and are narrowed to it, in %s', async (locale, words, label) => {
    const user = userEvent.setup();
    const items = whole().items.map((one) => ({
      ...one,
      stuck: [{ kind: 'SILENT' as const }, { kind: 'DEADLINE_NEAR' as const }],
    }));
    const { network } = await renderApp('/console/groups/group-mx?stuck=SILENT', {
      locale,
      person: tomas,
      answers: answers(whole({ items })),
    });
    const row = await screen.findByRole('row', { name: /Ana Hernández/ });
    expect(within(row).getByText(words)).toBeTruthy();
    expect(within(row).getByText('+1')).toBeTruthy();
    const asked = () => network.requests.filter(({ name }) => name === 'GroupRoster').at(-1)?.variables;
    expect(asked()).toMatchObject({ stuck: 'SILENT' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: new RegExp(`^${label}.*${words}`) }));
    await waitFor(() => expect(location.search).toBe(''));
    await waitFor(() => expect(asked()).toMatchObject({ stuck: null }));
  });

  it('are searched and sorted, in the address', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/groups/group-mx', { person: tomas, answers: answers() });
    await user.type(await screen.findByRole('searchbox'), 'ana{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Avance' }));
    await waitFor(() => expect(location.search).toBe('?search=ana&sort=PROGRESS&down=1'));
    await waitFor(() =>
      expect(network.requests.filter(({ name }) => name === 'GroupRoster').at(-1)?.variables).toMatchObject({
        groupId: 'group-mx',
        search: 'ana',
        sort: 'PROGRESS',
        isDescending: true,
      }),
    );
  });

  it('are no page for a group that is somebody else’s', async () => {
    await renderApp('/console/groups/group-cr', { person: tomas, answers: answers(null) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Esta página no existe' })).toBeTruthy();
  });
});

import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { answers } from './studio.fixture.ts';

const admin: typeof tomas = { ...tomas, roles: ['ADMINISTRATOR', 'TRAINER'] };

describe('what a course asks before it is published', () => {
  it.each([
    ['es', 'Quién escribe, traduce, revisa y publica', 'Publican dos personas', 'Guardar'],
    ['en', 'Who writes, translates, reviews and publishes', 'Two people publish', 'Save'],
    ['fr', 'Qui écrit, traduit, relit et publie', 'Deux personnes publient', 'Enregistrer'],
  ] as const)('is ticked box by box and saved as a whole, in %s', async (locale, people, two, save) => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/studio', {
      locale,
      person: admin,
      answers: {
        ...answers(),
        CourseRights: () => ({ courseRights: [] }),
        StaffMembers: () => ({
          staff: { items: [], totalCount: 0, withSecondFactor: 0, withoutSecondFactor: 0 },
        }),
        SetPublishingRule: () => ({
          setPublishingRule: { __typename: 'PublishingRuleSet' as const, courseId: 'c1' },
        }),
      },
    });
    await user.click(await screen.findByText(people));
    await user.click(await screen.findByRole('checkbox', { name: new RegExp(`^${two}`) }));
    await user.click(screen.getByRole('checkbox', { name: 'Français' }));
    await user.click(screen.getByRole('checkbox', { name: 'Español' }));
    await expectAccessible();
    const form = screen.getByRole('checkbox', { name: 'Français' }).closest('form');
    if (!form) throw new Error('the boxes stand in a form');
    await user.click(within(form).getByRole('button', { name: save }));
    expect(network.requests.filter(({ name }) => name === 'SetPublishingRule')).toEqual([
      expect.objectContaining({
        variables: { input: expect.objectContaining({ asksTwo: true, completeLocales: ['es', 'fr'] }) },
      }),
    ]);
  });
});

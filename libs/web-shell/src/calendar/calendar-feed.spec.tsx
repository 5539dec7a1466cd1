import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { CalendarFeed, DataOf, Locale } from '@campus/api-client';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ShellProvider } from '../hooks.tsx';
import { ana, clearDevice, createTestShell, expectAccessible } from '../testing/index.ts';
import { CalendarPart } from './calendar-part.tsx';

type Feed = DataOf<typeof CalendarFeed>['calendarFeed'];

const url = 'https://campus.test/attendance/feeds/c2VjcmV0.ics';
const made = (over: Partial<NonNullable<Feed>> = {}): Feed => ({
  id: 'feed-1',
  url,
  madeAt: '2026-11-20T15:00:00.000Z',
  askedAt: null,
  ...over,
});

/** Folded out, over a server that has this address, or makes it. */
const open = async (feed: Feed, locale: Locale = 'en') => {
  await clearDevice();
  let now = feed;
  const test = await createTestShell({
    locale,
    person: ana,
    bundles: ['main', 'calendar'],
    answers: {
      CalendarFeed: () => ({ calendarFeed: now }),
      MakeCalendarFeed: () => {
        now = made({ id: 'feed-2' });
        return { makeCalendarFeed: { __typename: 'CalendarFeedMade', id: 'feed-2' } };
      },
      EndCalendarFeed: () => {
        now = null;
        return { endCalendarFeed: { __typename: 'CalendarFeedEnded', of: 'e1' } };
      },
    },
  });
  render(
    <ShellProvider shell={test.shell}>
      <main>
        <h1>Campus</h1>
        <CalendarPart kind="ENROLMENT" of="e1" summary="My calendar" />
      </main>
    </ShellProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByText('My calendar'));
  return { ...test, user };
};

afterEach(cleanup);

describe('a calendar that follows sessions', () => {
  it.each([
    ['es', 'Dirección de su calendario'],
    ['en', 'Address of your calendar'],
    ['fr', 'Adresse de votre agenda'],
  ] as const)('has an address to be copied, in %s', async (locale, label) => {
    await open(made(), locale);
    expect(await screen.findByLabelText(label)).toHaveProperty('value', url);
    await expectAccessible();
  });

  it('has none until it is made', async () => {
    const { user } = await open(null);
    await user.click(await screen.findByRole('button', { name: 'Make the address' }));
    expect(await screen.findByLabelText('Address of your calendar')).toHaveProperty('value', url);
    expect(screen.getByText(/The address is ready/)).toBeTruthy();
  });

  it('says when the browser does not let it be copied', async () => {
    const { user } = await open(made());
    const copying = jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(await screen.findByRole('button', { name: 'Copy the address' }));
    expect(await screen.findByText(/select the address and copy it/)).toBeTruthy();
    copying.mockRestore();
  });

  it('has a new one after a dialog has said what that does to calendars', async () => {
    const { user, network } = await open(made());
    await user.click(await screen.findByRole('button', { name: 'Make a new address' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^The present one stops working/)).toBeTruthy();
    expect(network.requests.map(({ name }) => name)).not.toContain('MakeCalendarFeed');
    await user.click(dialog.getByRole('button', { name: 'Make a new address' }));
    expect(await screen.findByText(/The address is ready/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is turned off', async () => {
    const { user } = await open(made());
    await user.click(await screen.findByRole('button', { name: 'Turn off the address' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Turn off the address' }));
    expect(await screen.findByText('The address no longer works')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Make the address' })).toBeTruthy();
  });

  it('says that an address still holds which can no longer be shown', async () => {
    await open(made({ url: null }));
    expect(await screen.findByText(/can no longer be shown/)).toBeTruthy();
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

const enrolmentId = 'e1';
const modulePacks = [{ moduleId: 'm1', pieces: [], files: [] }];
const activity = { id: 'm1', key: 'm1', title: 'Bienvenida', summary: '', minutes: 1, minutesExtended: 0 };
const module = {
  ...activity,
  isOpen: true,
  closedBy: null,
  release: null,
  percent: 0,
  recall: null,
  activities: [],
  cards: [],
};
/** Nothing here reads more of a home than its modules. */
const courseHome = JSON.parse(JSON.stringify({ enrolmentId, modules: [module] }));

const open = async () => {
  const app = await renderApp('/course/e1/kept', {
    answers: { CourseHome: () => ({ courseHome }), ModulePacks: () => ({ modulePacks }) },
  });
  await screen.findByRole('heading', { level: 2, name: 'Bienvenida' });
  return { ...app, user: userEvent.setup() };
};
const media = (matching: string) => {
  window.matchMedia = jest.fn((query: string) => {
    const list = new EventTarget();
    return Object.assign(list, { matches: query.includes(matching), media: query }) as MediaQueryList;
  });
};
const title = 'El campus, entre sus aplicaciones';

describe('the offer to install the campus', () => {
  const before = window.matchMedia;
  beforeEach(() => media('pointer: coarse'));
  afterEach(() => {
    window.matchMedia = before;
  });

  it('says on a phone how it is done where the browser cannot be asked, until it is refused', async () => {
    const { user, view } = await open();
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(/^En el menú del navegador/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ahora no' }));
    expect(screen.queryByText(title)).toBeNull();
    view.unmount();
  });

  it('asks the browser when somebody wants it, and not before', async () => {
    const { user } = await open();
    const prompt = jest.fn(async () => undefined);
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
    act(() => void window.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(prompt).not.toHaveBeenCalled();
    await user.click(await screen.findByRole('button', { name: 'Instalar' }));
    expect(prompt).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(title)).toBeNull();
  });

  it('is not made where the campus is installed', async () => {
    media('standalone');
    await open();
    expect(screen.queryByText(title)).toBeNull();
  });
});

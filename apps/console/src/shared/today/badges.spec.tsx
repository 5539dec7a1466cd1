import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { countIn, type TodayLine } from './today-lines.ts';
import { badges } from './badges.ts';

const line = (kind: TodayLine['kind'], count: number): TodayLine => ({
  kind,
  count,
  editionId: 'e1',
  editionTitle: 'Cohorte regional',
  subjectId: null,
  subject: null,
  at: null,
  timeZone: null,
  declined: null,
});
const todayLines = [
  line('NOMINEES_TO_DECIDE', 3),
  line('SEATS_TO_OFFER', 2),
  line('SHEETS_MISSING', 1),
  line('WALK_INS', 4),
  line('CERTIFICATES_TO_APPROVE', 1),
  line('CERTIFICATES_TO_PROPOSE', 6),
  line('QUESTIONS', 2),
  line('FAULTS', 1),
];
const answers = {
  TodayLines: () => ({ todayLines }),
  NominationCalls: () => ({ nominationCalls: { items: [], totalCount: 0, waitingWithSeat: 0 } }),
  AttendanceSessions: () => ({ attendanceSessions: { items: [], totalCount: 0 } }),
  CertificateRegister: () => ({ certificateRegister: { items: [], totalCount: 0, countries: [] } }),
  Enquiries: () => ({ enquiries: { items: [], totalCount: 0 } }),
};
const lucia = { ...carla, isRegional: true };

/** Numbers of the page itself, not of the rail. */
const numbersOf = (links: HTMLElement[]) =>
  links.flatMap(({ textContent }) => /\d+/.exec(textContent)?.[0] ?? []).map(Number);

describe('the page a badge leads to', () => {
  it.each([
    ['calls', '/console/calls'],
    ['attendance', '/console/attendance'],
    ['certificates', '/console/certificates'],
  ] as const)('shows what the badge of %s counts, with the way there', async (badge, path) => {
    const { network } = await renderApp(path, { person: lucia, answers });
    const main = within(await screen.findByRole('main'));
    await main.findAllByText('Cohorte regional');
    const list = document.querySelector<HTMLElement>('main .today');
    const links = within(list ?? document.body).getAllByRole('link');
    const count = numbersOf(links).reduce((sum, each) => sum + each, 0);
    expect(count).toBe(countIn(todayLines, badges[badge]));
    // Rail and page ask the same question.
    const asked = network.requests.filter(({ name }) => name === 'TodayLines');
    expect(new Set(asked.map(({ variables }) => JSON.stringify(variables))).size).toBe(1);
    await expectAccessible();
  });

  it.each([
    ['es', ['Consultas (2 esperan)', 'Errores señalados (1 espera)']],
    ['en', ['Questions (2 waiting)', /\(1 waiting\)$/]],
    ['fr', ['Questions (2 en attente)', /\(1 en attente\)$/]],
  ] as const)('says at each tab of questions how many wait there, in %s', async (locale, names) => {
    await renderApp('/console/questions', { locale, person: lucia, answers });
    for (const name of names) expect(await screen.findByRole('link', { name })).toBeTruthy();
    await expectAccessible();
  });

  it('shows nothing where nothing waits', async () => {
    await renderApp('/console/calls', {
      person: lucia,
      answers: { ...answers, TodayLines: () => ({ todayLines: [] }) },
    });
    await screen.findByText('Todavía no hay ninguna convocatoria.');
    expect(document.querySelector('main .today')).toBeNull();
  });
});

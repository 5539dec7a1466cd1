import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { open, section } from '../../../testing/open-home.ts';
import { expectAccessible } from '../../../testing/render-app.tsx';
import { home } from '../course.fixture.ts';

describe('the plan that a certificate asks for', () => {
  it.each([
    ['es', 'WAITING', /Su plan: entregado el 5 .*; todavía no han empezado a leerlo$/],
    ['en', 'READING', /Your plan: handed in on .*5.*; it is being read$/],
    ['fr', 'RETURNED', /Votre plan est revenu avec des commentaires/],
    ['en', 'APPROVED', /Your plan is approved$/],
    ['es', null, /Un plan aprobado por quien acompaña a su grupo: entregue el suyo$/],
  ] as const)(
    'says how the plan stands that the certificate asks for, in %s: %s',
    async (locale, state, words) => {
      const isMet = state === 'APPROVED';
      const plan = { state, handedInAt: state && '2026-10-05T15:00:00.000Z', hasReader: true };
      const ofPlan = {
        kind: 'PLAN' as const,
        activityId: null,
        title: null,
        had: Number(isMet),
        needed: 1,
        isMet,
        plan,
      };
      await open({ missing: [ofPlan, ...home().missing] }, { locale });
      const [line] = screen
        .getAllByRole('listitem')
        .filter(({ className, textContent }) => className.startsWith('leg') && words.test(textContent ?? ''));
      if (!line) throw new Error('the plan has no line');
      expect(within(line).getByRole('link').getAttribute('href')).toBe(`/course/${home().enrolmentId}/plan`);
    },
  );

  it.each([
    ['es', 'Queda su plan de contingencia'],
    ['en', 'What is left is your contingency plan'],
    ['fr', 'Il reste votre plan de contingence'],
  ] as const)('never says that nothing is left while an approved plan is, in %s', async (locale, title) => {
    const plan = { state: 'WAITING' as const, handedInAt: '2026-10-05T15:00:00.000Z', hasReader: true };
    const ofPlan = {
      kind: 'PLAN' as const,
      activityId: null,
      title: null,
      had: 0,
      needed: 1,
      isMet: false,
      plan,
    };
    await open({ nextStep: null, percent: 100, modules: [], missing: [ofPlan] }, { locale });
    expect(section(title)).toBeTruthy();
    await expectAccessible();
  });
});

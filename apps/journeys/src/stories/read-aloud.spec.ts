import {
  lessonStart,
  nominationStart,
  password,
  quizStart,
  signInStart,
  simulationStart,
} from '../../../learner/src/testing/pictures/paths.ts';
import { pictures } from '../../../console/src/testing/pictures/pictures.ts';
import { Listener } from '../read-aloud/listener.ts';
import { consoleWords, words as learnerWords } from '../support/locales.ts';
import { expect, test } from '../support/test.ts';

// No campus is behind these screens.
test.use({ baseURL: '' });

const t = (id: string, values?: Parameters<typeof learnerWords>[2]) => learnerWords('es', id, values);
const c = (id: string, values?: Parameters<typeof consoleWords>[2]) => consoleWords('es', id, values);

test('sign-in can be heard: what is missing, what was wrong, and where one arrives', async ({ browser }) => {
  const listener = await Listener.at(browser, signInStart());
  await listener.enters('button', t('signIn.submit'), '.field__error');
  await listener.writes(t('signIn.email'), 'ana@example.org');
  await listener.writes(t('signIn.password'), 'otra');
  await listener.enters('button', t('signIn.submit'), '.notice');
  await listener.writes(t('signIn.password'), password);
  await listener.enters('button', t('signIn.submit'), '.station');
  await listener.expectAsKept('sign-in');
});

test('a lesson can be heard: its screens, a word explained, a check, the end', async ({ browser }) => {
  const listener = await Listener.at(browser, lessonStart());
  await listener.enters('button', 'padrón', 'text=La lista de');
  await listener.does('Presses Escape', (page) => page.keyboard.press('Escape'));
  await listener.enters('button', t('lesson.next'), '.check-actions');
  await listener.chooses('radio', 'Nadie');
  await listener.enters('button', t('lesson.check.go'));
  await listener.chooses('radio', 'El puesto');
  await listener.enters('button', t('lesson.check.go'));
  await listener.enters('button', t('lesson.next'), '.download');
  await listener.enters('button', t('lesson.next'));
  await listener.expectAsKept('lesson');
});

test('a quiz can be heard: its rules, a question, what is missing, the result', async ({ browser }) => {
  const listener = await Listener.at(browser, quizStart());
  await listener.enters('button', t('quiz.start'), '.choice');
  await listener.chooses('radio', 'Beta');
  await listener.enters('button', t('quiz.next'));
  await listener.chooses('checkbox', 'Uno');
  await listener.enters('button', t('quiz.toReview'));
  await listener.enters('button', t('quiz.send'), '.quiz-score');
  await listener.expectAsKept('quiz');
});

test('a simulation can be heard: a decision, what came of it, the debrief', async ({ browser }) => {
  const listener = await Listener.at(browser, simulationStart());
  await listener.enters('button', t('scenario.start'), '.scenario-choices');
  await listener.enters('button', t('scenario.confirm'));
  await listener.chooses('radio', 'Hablo hoy por la radio.');
  await listener.enters('button', t('scenario.confirm'), '.scenario-decided');
  await listener.enters('button', t('scenario.next'), '.scenario-choices');
  await listener.chooses('radio', 'Pido que abran sin documentos.');
  await listener.enters('button', t('scenario.confirm'), '.scenario-decided');
  await listener.enters('button', t('scenario.toEnding'), '.scenario-weighed');
  await listener.expectAsKept('simulation');
});

test('a roster can be heard: its rows, a filter, a choice of people, the acts of a row', async ({
  browser,
}) => {
  const roster = pictures.find(({ name }) => name === 'console/roster');
  if (!roster) throw new Error('There is no picture of the roster.');
  const listener = await Listener.at(browser, roster);
  const name = 'Ana Hernández Núñez';
  await listener.enters('button', c('console.list.filters'), '[popover]');
  await listener.does('Presses Escape', (page) => page.keyboard.press('Escape'));
  await listener.chooses('checkbox', c('console.list.tick.one', { name }));
  await listener.enters('button', c('console.list.menu.of', { name }), '[role="menu"]');
  await listener.does('Presses the arrow down', (page) => page.keyboard.press('ArrowDown'));
  await listener.does('Presses Escape', (page) => page.keyboard.press('Escape'));
  await listener.expectAsKept('roster');
});

test('a nomination can be heard: the call, the form, what is missing, what was sent', async ({ browser }) => {
  const listener = await Listener.at(browser, nominationStart());
  await listener.enters('button', t('nomination.add'), 'form');
  await listener.enters('button', t('nomination.send'), '.field__error');
  await listener.writes(t('nomination.field.givenNames'), 'Rosa María');
  await listener.writes(t('nomination.field.firstSurname'), 'Ibarra');
  await listener.writes(t('nomination.field.address'), 'rosa@example.org');
  await listener.writes(t('nomination.field.position'), 'Vicecónsul');
  await listener.does('Chooses a profile', (page) =>
    page.getByLabel(t('nomination.field.audience'), { exact: true }).selectOption('consul_abroad'),
  );
  await listener.chooses('checkbox', t('nomination.field.hasConsent'));
  await listener.enters('button', t('nomination.send'), '.nomination-lines, .notice');
  await expect(listener.page.locator('h1')).toBeVisible();
  await listener.expectAsKept('nomination');
});

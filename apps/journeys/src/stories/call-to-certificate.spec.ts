import type { Browser, Page } from '@playwright/test';
import { followLetter } from '../support/letters.ts';
import { consoleWords, words } from '../support/locales.ts';
import { password } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';
import { plantWorkshop } from '../support/workshop.ts';

type Values = Record<string, string | number>;

const say = (id: string, values: Values = {}) => consoleWords('es', id, values);
const es = (id: string, values: Values = {}) => words('es', id, values);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
/** Of the only row of a table one types into; its name stands after that of the column. */
const cell = (page: Page, column: string) => page.getByLabel(new RegExp(`^${column} `));
const spanishOf = (page: Page, group: string) =>
  page.getByRole('group', { name: group, exact: true }).getByLabel('Español', { exact: true });

const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

const call = 'Convocatoria del taller de México';
const session = 'Sesión del taller de México';
const institution = { name: 'Dirección General de Protección', address: 'capacitacion@dgp.example' };
/** As her institution writes her, without an accent, and as she puts it right. */
const rosa = {
  address: 'rosa.ibarra@dgp.example',
  written: 'Rosa Maria Ibarra Quintero',
  name: 'Rosa María Ibarra Quintero',
};

const inDialog = async (page: Page, name: string) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toBeHidden();
};

/** A call with a text in Spanish, open from yesterday on. */
async function openCall(page: Page, editionId: string): Promise<void> {
  await page.goto(`/console/editions/${editionId}/calls`);
  await expect(page.getByText(say('calls.empty'))).toBeVisible();
  await page.getByRole('link', { name: say('calls.add'), exact: true }).click();
  await spanishOf(page, say('calls.titles')).fill(call);
  await field(page, say('calls.opensOn')).fill(day(-1));
  await field(page, say('calls.closesOn')).fill(day(20));
  await spanishOf(page, say('calls.texts')).fill(
    '## A quién buscamos\n\nPersonal consular de **protección**.',
  );
  await button(page, say('calls.new.submit')).click();
  await expect(page.getByRole('heading', { level: 2, name: call })).toBeVisible();
  await button(page, say('calls.open')).click();
  await inDialog(page, say('calls.open'));
  await expect(page.getByText(say('calls.phase.OPEN'), { exact: true })).toBeVisible();
}

async function mailLink(page: Page): Promise<void> {
  await page.getByRole('link', { name: say('calls.tab.links'), exact: true }).click();
  await cell(page, say('calls.links.institution')).fill(institution.name);
  await cell(page, say('calls.links.country')).selectOption('MX');
  await cell(page, say('calls.links.nominator')).fill('Rosario Méndez');
  await cell(page, say('calls.links.address')).fill(institution.address);
  await page.getByLabel(say('calls.links.isSent')).check();
  await button(page, say('calls.links.create', { count: 1 })).click();
  await expect(page.getByText(say('calls.links.made', { count: 1 }))).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: institution.name })).toContainText(
    say('calls.link.SENT'),
  );
}

async function nominate(page: Page): Promise<void> {
  await followLetter(page, institution.address, '/nominate/');
  await expect(page.getByRole('heading', { level: 1, name: call })).toBeVisible();
  await expect(page.getByText(es('nomination.for', { institution: institution.name }))).toBeVisible();
  await button(page, es('nomination.add')).click();
  await field(page, es('nomination.field.givenNames')).fill('Rosa Maria');
  await field(page, es('nomination.field.firstSurname')).fill('Ibarra');
  await field(page, es('nomination.field.secondSurname')).fill('Quintero');
  await field(page, es('nomination.field.address')).fill(rosa.address);
  await field(page, es('nomination.field.position')).fill('Vicecónsul de protección');
  await field(page, es('nomination.field.audience')).selectOption('consul_abroad');
  await button(page, es('nomination.send')).click();
  // Anyone who does not see the screen is told at once what is missing.
  await expect(page.getByText(es('nomination.incomplete', { count: 1 }))).toBeVisible();
  await page.getByLabel(es('nomination.field.hasConsent')).check();
  await button(page, es('nomination.send')).click();
  await expect(page.getByText(es('nomination.sent'))).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: rosa.written })).toContainText(
    es('nomination.nomineeState.SUBMITTED'),
  );
}

/** Carla gives the seat, then sends the letter that says so. */
async function select(page: Page, editionId: string): Promise<void> {
  await page.goto(`/console/editions/${editionId}/nominations`);
  const row = page.getByRole('row').filter({ hasText: rosa.written });
  const bar = page.getByRole('region', { name: say('calls.chosen', { count: 1 }), exact: true });
  await row.getByRole('checkbox').check();
  await bar.getByRole('button', { name: say('calls.decide.ACCEPT'), exact: true }).click();
  await inDialog(page, say('calls.decide.ACCEPT.submit', { count: 1 }));
  await expect(page.getByText(say('calls.decide.ACCEPT.done', { count: 1 }))).toBeVisible();
  await expect(row).toContainText(say('calls.state.ACCEPTED'));
  await expect(page.getByRole('region', { name: say('calls.quotas'), exact: true })).toContainText(
    say('calls.quota.taken', { taken: 1, seats: 5 }),
  );
  await row.getByRole('checkbox').check();
  await bar.getByRole('button', { name: say('calls.letters.button'), exact: true }).click();
  await inDialog(page, say('calls.letters.send', { count: 1 }));
  await expect(page.getByText(say('calls.letters.sent', { count: 1 }))).toBeVisible();
  await expect(row).not.toContainText(say('calls.untold'));
}

/** Rosa says yes, puts her name right, chooses a password and is in the course. Its address. */
async function confirm(page: Page): Promise<string> {
  await followLetter(page, rosa.address, '/confirm/');
  await field(page, es('nomination.field.givenNames')).fill('Rosa María');
  await button(page, es('confirmation.accept')).click();
  await expect(page.getByText(es('confirmation.state.ENROLLED'))).toBeVisible();
  await followLetter(page, rosa.address, '/reset/');
  await field(page, es('reset.password')).fill(password);
  await button(page, es('reset.submit')).click();
  await expect(page.getByText(es('reset.done.title'))).toBeVisible();
  await page.getByRole('link', { name: es('signIn.submit'), exact: true }).click();
  await signIn(page, 'es', rosa.address);
  await expect(page.getByRole('heading', { name: es('course.way.title') })).toBeVisible();
  return page.url();
}

/** What is proposed before anybody came to a session: she has done her part, and the hours are missing. */
async function propose(page: Page, editionId: string): Promise<string> {
  await page.goto(`/console/editions/${editionId}/certificates`);
  await expect(page.getByText(say('certificates.none.title'))).toBeVisible();
  // Nobody could approve it: it is only opened as a list of what is missing.
  await page.getByText(say('certificates.ready.exception')).click();
  await button(page, say('certificates.propose.missing')).click();
  const row = page.getByRole('row').filter({ hasText: rosa.name });
  await expect(row).toContainText(say('certificates.state.BLOCKED'));
  await expect(row).toContainText(say('certificates.line.notMeasured', { needed: 80 }));
  return page.url();
}

async function meet(page: Page, editionId: string): Promise<void> {
  await page.goto(`/console/editions/${editionId}/sessions`);
  await expect(page.getByText(say('session.none.title'))).toBeVisible();
  await button(page, say('session.add')).click();
  await spanishOf(page, say('session.titles')).fill(session);
  await field(page, say('session.mode.ROOM')).check();
  await field(page, say('session.place')).fill('Sala de capacitación');
  await field(page, say('session.start')).fill(`${day(-1)}T09:00`);
  await button(page, say('console.save')).click();
  await expect(page.getByRole('row').filter({ hasText: session })).toBeVisible();

  await page.goto('/console/attendance');
  const row = page.getByRole('row').filter({ hasText: session });
  await row.getByRole('link', { name: say('attendance.checkIn'), exact: true }).click();
  await button(page, say('checkIn.presentOf', { name: rosa.name })).click();
  await expect(page.getByText(say('checkIn.count', { here: 1, expected: 1 }))).toBeVisible();
  await expect(page.getByText(say('checkIn.save.all'))).toBeVisible();
}

/** Carla asks for the certificates, Lucía approves them, and the campus issues and mails. */
async function issue(carla: Page, lucia: Page, batch: string): Promise<void> {
  await carla.goto(batch);
  await button(carla, say('certificates.refresh')).click();
  const ready = carla.getByRole('row').filter({ hasText: rosa.name });
  await expect(ready).toContainText(say('certificates.state.READY'));
  await expect(ready).toContainText(say('certificates.outcome.PARTICIPATION'));
  await expect(carla.getByText(say('certificates.secondPerson'))).toBeVisible();
  await expect(button(carla, say('certificates.approve'))).toHaveCount(0);

  await lucia.goto(batch);
  await button(lucia, say('certificates.approve')).click();
  await inDialog(lucia, say('certificates.approve'));
  const mail = button(lucia, say('certificates.mail'));
  await expect(mail).toBeVisible({ timeout: 90_000 });
  await expect(lucia.getByRole('row').filter({ hasText: rosa.name })).toContainText(
    say('certificates.state.ISSUED'),
  );
  await mail.click();
  await inDialog(lucia, say('certificates.mail'));
  await expect(lucia.getByText(say('certificates.count.mailed'))).toBeVisible();
}

/** Somebody who has nothing but the code, and no account. */
async function verify(browser: Browser, address: string, code: string): Promise<string> {
  const context = await browser.newContext({ baseURL: address, locale: 'es-MX' });
  const page = await context.newPage();
  await page.goto('/verify');
  await page.getByLabel('Código de verificación').fill(code);
  await page.getByRole('button', { name: 'Comprobar' }).click();
  await expect(page.getByText('Certificado válido')).toBeVisible();
  const said = await page.locator('main').innerText();
  await context.close();
  return said;
}

const standing = `
  select (select count(*)::int from nomination where edition_id = $1) as nominations,
         (select min(state) from nomination where edition_id = $1) as nomination,
         (select count(*)::int from enrolment where edition_id = $1) as enrolments,
         (select min(source) from enrolment where edition_id = $1) as source,
         (select count(*)::int from certificate c join enrolment e on e.id = c.enrolment_id where e.edition_id = $1) as certificates,
         (select min(c.outcome || ' ' || c.status) from certificate c join enrolment e on e.id = c.enrolment_id where e.edition_id = $1) as certificate`;

test('from a call to a certificate: nominated by her ministry, Rosa is selected, confirms, attends and can prove it', async ({
  browser,
  campus,
  people,
}) => {
  const { address, course, database, operate } = campus;
  const { editionId } = await plantWorkshop(database, course.editionId, 'Taller de México');
  const offices = [await people.staff(browser, 'lucia', 'es'), await people.staff(browser, 'carla', 'es')];
  const visitors = [
    await browser.newContext({ baseURL: address, locale: 'es-MX' }),
    await browser.newContext({ baseURL: address, locale: 'es-MX' }),
  ];
  const contexts = [...offices, ...visitors];
  const watches = contexts.map((context) => watch(context, address));
  const [lucia, carla, ministry, officer] = (await Promise.all(
    contexts.map((context) => context.newPage()),
  )) as [Page, Page, Page, Page];

  await test.step('Lucía opens a call', () => openCall(lucia, editionId));
  await test.step('and mails a personal link', () => mailLink(lucia));
  await test.step('the ministry nominates without an account', () => nominate(ministry));
  await test.step('Carla selects', () => select(carla, editionId));
  const home = await test.step('Rosa confirms and is in the course', () => confirm(officer));
  await people.complete({ enrolmentId: home.split('/').at(-1) ?? '' }, ['pre-test', 'post-test']);
  const batch = await test.step('certificates are proposed too early', () => propose(carla, editionId));
  await test.step('Rosa comes to the session', () => meet(carla, editionId));
  await test.step('the certificate is proposed, approved, issued and mailed', () =>
    issue(carla, lucia, batch));

  const code = await test.step('Rosa has it', async () => {
    await officer.goto(home);
    await expect(officer.getByText(es('course.certificate.title'))).toBeVisible();
    await officer.getByRole('link', { name: es('course.certificate.link') }).click();
    await expect(officer.getByText(es('certificates.status.ISSUED'), { exact: true })).toBeVisible();
    await expect(officer.locator('.certificate')).toContainText(rosa.name);
    return officer.locator('.certificate code').innerText();
  });
  await test.step('anyone can check it', async () => {
    expect(await verify(browser, address, code)).toContain(rosa.name);
    await followLetter(ministry, rosa.address, '/verify/');
    await expect(ministry.getByText('Certificado válido')).toBeVisible();
  });
  await test.step('the database has each of it once, and the chain of events is whole', async () => {
    expect((await database.query(standing, [editionId])).rows).toEqual([
      {
        nominations: 1,
        nomination: 'enrolled',
        enrolments: 1,
        source: 'nominated',
        certificates: 1,
        certificate: 'participation issued',
      },
    ]);
    await operate('audit', 'verify');
  });
  await Promise.all(contexts.map((context) => context.close()));
  expect(watches.flatMap(({ issues }) => issues).join('\n')).toBe('');
});

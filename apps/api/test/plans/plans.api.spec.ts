import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { log } from '@campus/platform/http/log.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { anaAlone, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import { fieldWritten, noteWritten, TestDevice } from '../support/work.ts';

const PLAN = `query ($enrolmentId: ID!, $locale: Locale!) {
  plan(enrolmentId: $enrolmentId, locale: $locale) {
    enrolmentId title warning courseTitle versionNumber locale askedLocale keptDays keptUntil
    place { post hostCountry sendingCountry }
    parts { ...section } annexes { ...section }
  }
}
fragment section on PlanSection {
  key title introHtml formHtml fields { activityId lessonTitle fieldId label kind takesDecimals min max unit value writtenAt isOpen }
}`;

interface Section {
  key: string;
  title: string;
  introHtml: string;
  formHtml: string;
  fields: {
    activityId: string;
    fieldId: string;
    label: string;
    value: string;
    writtenAt: string | null;
    isOpen: boolean;
  }[];
}
interface Plan {
  title: string;
  warning: string;
  locale: string;
  askedLocale: string | null;
  keptDays: number;
  keptUntil: string | null;
  place: { post: string | null; hostCountry: string | null; sendingCountry: string | null };
  parts: Section[];
  annexes: Section[];
}

const SECRET = 'Puente del río Samalá, tres familias';

describe('the plan', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    // How often one may ask for files has a case of its own.
    await campus.server.sql.query('delete from throttle');
  });

  const device = () => new TestDevice(campus.as('ana'));
  const read = async (locale = 'es', persona: Persona = 'ana', id = enrolmentId) =>
    (await campus.as(persona).query<{ plan: Plan | null }>(PLAN, { enrolmentId: id, locale })).data.plan;
  const file = (name: string, persona: Persona = 'ana') => campus.as(persona).get(`/plan/${name}`);
  const fields = (plan: Plan | null) =>
    [...(plan?.parts ?? []), ...(plan?.annexes ?? [])].flatMap((section) =>
      section.fields.map((field) => [section.key, field.fieldId, field.value, field.isOpen]),
    );

  it('shows nine parts and the annexes, with the fields that feed them, empty ones too', async () => {
    const plan = await read();
    expect(plan?.parts.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(plan?.annexes.map(({ key, formHtml }) => [key, formHtml.includes('<table')])).toEqual([
      ['A', false],
      ['B', true],
    ]);
    expect(fields(plan)).toEqual([
      ['1', 'part-1', '', true],
      ['2', 'part-2', '', true],
      ['3', 'risks', '', true],
      ['4', 'part-4', '', true],
      ['5', 'part-5', '', true],
      ['6', 'phones', '', true],
      ['7', 'part-7', '', true],
      ['8', 'part-8', '', true],
      ['9', 'part-9', '', true],
      ['A', 'first-call', '', false],
    ]);
  });

  it('says until when it is kept, once its edition is closed', async () => {
    expect(await read()).toMatchObject({ keptDays: 90, keptUntil: null });
    await campus.server.sql.query(
      `update edition set closed_at = '2099-01-01T06:00:00Z' where id = (select edition_id from enrolment where id = $1)`,
      [enrolmentId],
    );
    expect((await read())?.keptUntil).toBe('2099-04-01T06:00:00.000Z');
  });

  it('shows what was written into the worksheets, the last text of each', async () => {
    const phone = device();
    await phone.record(
      fieldWritten(enrolmentId, 'risks', 'uno'),
      fieldWritten(enrolmentId, 'risks', SECRET),
      fieldWritten(enrolmentId, 'phones', '   '),
    );
    const written = fields(await read()).filter(([, , text]) => text !== '');
    expect(written.map(([, id, text]) => [id, text])).toEqual([
      ['risks', SECRET],
      ['phones', '   '],
    ]);
  });

  it('says when a text was written, and nothing of what was not', async () => {
    const before = Date.now() - 5_000;
    await device().record(fieldWritten(enrolmentId, 'risks', SECRET));
    const plan = await read();
    const at = (part: number) => plan?.parts[part - 1]?.fields[0]?.writtenAt;
    expect(Date.parse(at(3) ?? '')).toBeGreaterThan(before);
    expect(at(4)).toBeNull();
  });

  it('opens a field when no gate is in the way of its lesson any more', async () => {
    const phone = device();
    const write = fieldWritten(enrolmentId, 'first-call', '2026-11-24', course.only);
    expect(await phone.record(write)).toMatchObject([{ refusal: 'MODULE_CLOSED' }]);
    await phone.passGate(enrolmentId);
    expect(await phone.record(write)).toMatchObject([{ refusal: null }]);
    expect(fields(await read()).at(-1)).toEqual(['A', 'first-call', '2026-11-24', true]);
  });

  it.each([
    ['es', 'Plan de contingencia', 'Sin datos de personas reales.', 'Riesgos del puesto'],
    ['en', 'Contingency plan', 'No data of real persons.', 'Risks of the post'],
    ['fr', 'Plan de contingence', 'Aucune donnée de personnes réelles.', 'Risques du poste'],
  ])('is shown in %s', async (locale, title, warning, label) => {
    const plan = await read(locale);
    expect(plan).toMatchObject({ title, warning, locale, askedLocale: null });
    expect(plan?.parts[2]?.fields[0]?.label).toBe(label);
  });

  it('is shown in another language when there is none in the one asked for, and says so', async () => {
    const versionId = await plantVersion(campus.server, ['en']);
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    expect(await read('fr', 'ana', planted.enrolmentId)).toMatchObject({
      title: 'Contingency plan',
      locale: 'en',
      askedLocale: 'fr',
    });
  });

  it('says where its author serves', async () => {
    expect((await read())?.place).toEqual({
      post: 'Quetzaltenango',
      hostCountry: 'GT',
      sendingCountry: 'MX',
    });
  });

  it('says what is known of who serves nowhere', async () => {
    const planted = await plantEnrolment(campus.server, 'tomas');
    expect((await read('es', 'tomas', planted.enrolmentId))?.place).toEqual({
      post: null,
      hostCountry: null,
      sendingCountry: 'GT',
    });
    expect((await file(`${planted.enrolmentId}.pdf`, 'tomas')).status).toBe(200);
  });

  it('is nothing in a course without one', async () => {
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr'], { withoutPlan: true });
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    expect(await read('es', 'ana', planted.enrolmentId)).toBeNull();
    expect((await file(`${planted.enrolmentId}.pdf`)).status).toBe(404);
  });

  it('is one statement beside the session, however much is written', async () => {
    await read();
    await campus.expectQueries(2, () => read());
  });

  it('is a file in the language of its author where none is asked for', async () => {
    const { enrolmentId: ofChloe } = await plantEnrolment(campus.server, 'chloe');
    const { headers } = await file(`${ofChloe}.pdf`, 'chloe');
    expect(headers['content-disposition']).toContain('-fr.pdf');
  });

  describe.each(['docx', 'pdf'])('as a %s', (kind) => {
    it.each(['es', 'en', 'fr'])(
      'is made in %s, on A4 and on Letter, and kept by nobody on the way',
      async (lang) => {
        for (const size of ['a4', 'letter']) {
          const answer = await file(`${enrolmentId}.${kind}?lang=${lang}&size=${size}`);
          expect(answer.status).toBe(200);
          expect(answer.headers['cache-control']).toBe('no-store');
          expect(answer.headers['content-type']).toBe(
            kind === 'pdf'
              ? 'application/pdf'
              : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          );
          expect(answer.headers['content-disposition']).toMatch(
            new RegExp(`^attachment; filename="plan-\\d{4}-\\d\\d-\\d\\d-${lang}\\.${kind}"$`),
          );
          expect(answer.body.startsWith(kind === 'pdf' ? '%PDF-1.7' : 'PK')).toBe(true);
        }
      },
    );

    it('has only what is written, and the blank fields and forms where they are asked for', async () => {
      await device().record(fieldWritten(enrolmentId, 'risks', SECRET));
      const [short, whole] = await Promise.all(
        ['', '?fields=all'].map((filter) => file(`${enrolmentId}.${kind}${filter}`)),
      );
      expect(short?.status).toBe(200);
      expect(short?.body.length).toBeLessThan(whole?.body.length ?? 0);
    });

    it('has what its author noted beside the lessons only where that is asked for', async () => {
      const [bare, asked] = [`${enrolmentId}.${kind}`, `${enrolmentId}.${kind}?notes=all`];
      const before = await file(bare);
      const note = { enrolmentId, activityId: course.first, noteId: randomUUID(), screenId: 'dos' };
      await device().record(noteWritten({ ...note, text: SECRET }));
      const [plain, noted] = await Promise.all([bare, asked].map((name) => file(name)));
      expect(Math.abs((plain?.body.length ?? 0) - before.body.length)).toBeLessThan(60);
      expect(noted?.body.length).toBeGreaterThan((plain?.body.length ?? 0) + 100);
    });

    it.each<[Persona, number]>([
      ['ana', 200],
      ['luis', 404],
      ['chloe', 404],
      ['tomas', 404],
      ['carla', 404],
      ['lucia', 404],
      ['admin', 404],
      ['nobody', 401],
    ])('of Ana’s plan answers %s with %i', async (persona, status) => {
      const answer = await file(`${enrolmentId}.${kind}`, persona);
      expect(answer.status).toBe(status);
      expect(answer.headers['cache-control']).toBe('no-store');
    });
  });

  it('is not made as a file again and again: whoever asks too often is told when to come back', async () => {
    await campus.server.sql.query('delete from throttle');
    const planted = await plantEnrolment(campus.server, 'luis');
    const statuses: number[] = [];
    for (let time = 0; time < 21; time += 1)
      statuses.push((await file(`${planted.enrolmentId}.docx`, 'luis')).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
    const refused = await file(`${planted.enrolmentId}.docx`, 'luis');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await file(`${enrolmentId}.docx`)).status).toBe(200);
  });

  it.each(anaAlone)('of Ana’s is shown to %s: %p', async (persona, isShown) => {
    expect((await read('es', persona)) !== null).toBe(isShown);
  });

  it('asks for a sign-in', async () => {
    expectDenied(await campus.as('nobody').query(PLAN, { enrolmentId, locale: 'es' }), 'SIGN_IN_NEEDED');
  });

  it.each([`${randomUUID()}.pdf`, 'no-id.docx', `${randomUUID()}.exe`, 'x'])(
    'is no file called %s',
    async (name) => {
      expect((await file(name)).status).toBe(404);
    },
  );

  it('leaves no word of its text in the log or the audit log', async () => {
    await device().record(fieldWritten(enrolmentId, 'risks', SECRET));
    const said: string[] = [];
    for (const level of ['info', 'warn', 'error'] as const)
      jest
        .spyOn(log, level)
        .mockImplementation((message, fields) => void said.push(message, JSON.stringify(fields)));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
    await read();
    for (const kind of ['docx', 'pdf']) await file(`${enrolmentId}.${kind}`);
    jest.restoreAllMocks();
    expect(said.join('')).not.toContain('Samalá');
    const { rows } = await campus.server.sql.query<{ found: number }>(
      `select count(*)::int as found from audit_event where to_jsonb(audit_event)::text like '%Samalá%'`,
    );
    expect(rows).toEqual([{ found: 0 }]);
  });
});

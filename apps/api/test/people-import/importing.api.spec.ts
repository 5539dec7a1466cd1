import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readTable, writeCsv, isFault } from '@campus/tabular';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { carlaImports, HEADINGS, Importer, operations, PLAN } from '../support/people-imports.ts';

const SRE = 'Secretaría de Relaciones Exteriores';

describe('importing people', () => {
  const campus = testCampus();
  const lucia = new Importer(campus, 'lucia');
  const { carla, edition, rows, count, people } = carlaImports(campus);
  it('reads a Windows-1252 list of a Spanish office and suggests its columns', async () => {
    const text =
      'No.;Nombre(s);Apellidos;Correo electrónico;País;Cargo\r\n1;José;Muñoz Peña;jose@lee.example;México;Cónsul\r\n';
    const id = await carla.bring(new Uint8Array(Buffer.from(text, 'latin1')), '../lista ñ.csv');
    const { list, columns } = await carla.detail(id);
    expect(list).toMatchObject({
      fileName: 'lista ñ.csv',
      status: 'MAPPING',
      facts: { format: 'csv', encoding: 'windows-1252', delimiter: ';', rows: 1, hasMacros: false },
    });
    expect(columns.map(({ suggestion }) => suggestion)).toEqual([
      'NONE',
      'GIVEN_NAMES',
      'SURNAMES',
      'EMAIL',
      'COUNTRY',
      'POSITION',
    ]);
    const plan = { ...PLAN, fields: columns.map(({ suggestion }) => suggestion ?? 'NONE') };
    const preview = await carla.speaker.query<{ peopleImportPreview: unknown[] }>(operations.preview, {
      id,
      plan,
    });
    expect(preview.data.peopleImportPreview).toMatchObject([
      {
        line: 2,
        givenNames: 'José',
        firstSurname: 'Muñoz',
        secondSurname: 'Peña',
        country: 'MX',
        refusal: null,
      },
    ]);
  });

  it('says of every row what would become of it, and writes nothing', async () => {
    const before = await count('select count(*) from person');
    const lines = [
      HEADINGS.join(';'),
      `Edna;Paz Mora;eva@dry.example;México;${SRE};Cónsul;Mujer`,
      'Ana;X;;México;;;',
      'Edna;Paz;EVA@dry.example;México;;;',
      'Luis;Gil;luis@dry.example;Costa Rica;;;',
      'Ruth;Sol;ruth@dry.example;México;Ministerio desconocido;Asesora;?',
      '=1+1;Sol;sol@dry.example;México;;;',
    ];
    const id = await carla.bring(new TextEncoder().encode(lines.join('\r\n')));
    await carla.check(id);
    expect(await count('select count(*) from person')).toBe(before);
    expect(await carla.rows(id)).toMatchObject([
      { line: 2, result: 'CREATE', reason: null, remarks: [], name: 'Edna Paz Mora' },
      { line: 3, result: 'SKIP', reason: { code: 'ADDRESS_MISSING' } },
      { line: 4, result: 'SKIP', reason: { code: 'ADDRESS_REPEATED', params: { line: 2 } } },
      { line: 5, result: 'SKIP', reason: { code: 'COUNTRY_NOT_YOURS', params: { country: 'CR' } } },
      {
        line: 6,
        result: 'CREATE',
        remarks: [
          { code: 'SEX_UNCLEAR' },
          { code: 'INSTITUTION_UNKNOWN' },
          { code: 'POSITION_WITHOUT_PLACE' },
        ],
      },
      { line: 7, result: 'SKIP', reason: { code: 'FORMULA_IN_CELL' } },
    ]);
    expect((await carla.detail(id)).untaken).toEqual(
      expect.arrayContaining([
        { field: 'POSITION', code: 'POSITION_WITHOUT_PLACE', rows: expect.any(Number) },
      ]),
    );
    expect(await carla.rows(id, ['SKIP'], 'luis')).toMatchObject([{ line: 5 }]);
    expectRefusal(await carla.ask('apply', { importId: id, mode: 'ALL' }), 'IMPORT_ROWS_LEFT', { count: 4 });
  });

  it('imports the good rows with post, enrolment and one mail of welcome, and a result to take home', async () => {
    const id = await carla.checked(
      [
        ['EVA', 'PAZ DE LA MORA', 'eva@apply.example', 'México', 'SRE', 'Cónsul', 'Mujer'],
        ['Ana', '', 'ana@apply.example', 'México', '', '', ''],
      ],
      { editionId: edition.id, sendWelcome: true },
    );
    const { list, counts } = await carla.act('apply', { importId: id, mode: 'GOOD_ROWS' });
    await carla.drain();
    expect(list.status).toBe('APPLIED');
    expect(counts).toMatchObject([
      { result: 'CREATE', enrol: 'ENROL', count: 1 },
      { result: 'SKIP', reason: 'NAME_MISSING', count: 1 },
    ]);
    const [person] = await rows(
      `select p.given_names, p.first_surname, p.second_surname, p.sex, p.country_code, p.time_zone, g.role, o.acronym, a.position,
              e.source, e.status, k.country_code as group_country
         from person p join person_email m on m.person_id = p.id join role_grant g on g.person_id = p.id
         join assignment a on a.person_id = p.id join institution o on o.id = a.institution_id
         join enrolment e on e.person_id = p.id join edition_group k on k.id = e.group_id where m.address = 'eva@apply.example'`,
    );
    expect(person).toEqual({
      given_names: 'Eva',
      first_surname: 'Paz',
      second_surname: 'de la Mora',
      sex: 'female',
      country_code: 'MX',
      time_zone: 'America/Mexico_City',
      role: 'learner',
      acronym: 'SRE',
      position: 'Cónsul',
      source: 'imported',
      status: 'active',
      group_country: 'MX',
    });
    expect(
      await count(
        `select count(*) from mail where to_address = 'eva@apply.example' and template = 'welcome'`,
      ),
    ).toBe(1);
    expect(
      await rows(
        `select action from audit_event where detail ->> 'importId' = $1 or subject_id = $1 order by action`,
        [id],
      ),
    ).toEqual([{ action: 'people.imported' }, { action: 'person.added' }]);
    const file = await campus.server.app.inject({
      url: `/people-imports/${id}/result.csv?lang=fr`,
      headers: await carla.speaker.headers(),
    });
    expect(file.headers['content-type']).toContain('text/csv');
    const table = await readTable(new Uint8Array(file.rawPayload));
    if (isFault(table)) throw new Error(table.fault);
    expect(table.headers).toEqual([
      'Ligne',
      'Nom',
      'Courriel',
      'Pays',
      'Résultat',
      'Inscription',
      'Remarques',
      'Changements',
      'À l’annulation',
    ]);
    expect(table.rows.map(({ cells }) => cells.slice(4, 7))).toEqual([
      ['Nouvelle', 'Inscription', ''],
      ['Ignorée', 'Sans inscription', 'Le prénom ou le nom manque.'],
    ]);
  });

  it('doubles nothing when the same file comes twice, or the same request', async () => {
    const list = [['Eva', 'Paz Mora', 'eva@twice.example', 'México', 'SRE', 'Cónsul', 'Mujer']];
    const first = await carla.checked(list, { editionId: edition.id });
    const key = randomUUID();
    const input = { importId: first, mode: 'ALL', idempotencyKey: key };
    await carla.ask('apply', input);
    expect((await carla.ask('apply', input)).codes).toEqual([]);
    await carla.drain();
    const second = await carla.checked(list, { editionId: edition.id });
    expect(await carla.rows(second)).toMatchObject([{ result: 'KEEP', enrol: 'ALREADY', remarks: [] }]);
    await carla.act('apply', { importId: second, mode: 'ALL' });
    expect(await people('twice.example')).toBe(1);
    expect(
      await count(
        `select count(*) from assignment a join person_email m on m.person_id = a.person_id where m.address = 'eva@twice.example'`,
      ),
    ).toBe(1);
    expect(await carla.send(writeCsv([HEADINGS]), 'a.csv', key)).toMatchObject({ status: 400 });
  });

  it('hands out the seats of a group in the order of the list, and gives nobody half of it', async () => {
    await rows(
      `update edition_group set seats = (select count(*) + 1 from enrolment e where e.group_id = edition_group.id)
        where edition_id = $1 and country_code = 'HN'`,
      [edition.id],
    );
    const list = ['uno', 'dos'].map((name) => [name, 'Paz', `${name}@seats.example`, 'Honduras', '', '', '']);
    const id = await lucia.checked(list, { editionId: edition.id });
    expect(await lucia.rows(id)).toMatchObject([
      { result: 'CREATE', enrol: 'ENROL' },
      { result: 'SKIP', reason: { code: 'GROUP_FULL' } },
    ]);
    await lucia.act('apply', { importId: id, mode: 'GOOD_ROWS' });
    expect(await people('seats.example')).toBe(1);
  });

  it('imports all or nothing when something changed since the dry run', async () => {
    const id = await carla.checked([['Eva', 'Rey', 'eva@race.example', 'México', '', '', '']]);
    const other = await lucia.checked([['Eva', 'Rey', 'eva@race.example', 'Guatemala', '', '', '']]);
    await lucia.act('apply', { importId: other, mode: 'ALL' });
    const { list } = await carla.act('apply', { importId: id, mode: 'ALL' });
    expect(list).toMatchObject({
      status: 'CHECKED',
      fault: { code: 'IMPORT_ROWS_LEFT', params: { count: 1 } },
    });
    expect(await people('race.example')).toBe(1);
  });

  it('writes to new people or does not, as somebody says when importing', async () => {
    const mailed = (address: string) =>
      count(`select count(*) from mail where to_address = '${address}' and template = 'welcome'`);
    for (const [sendWelcome, name] of [
      [true, 'told'],
      [false, 'untold'],
    ] as const) {
      const address = `${name}@welcome.example`;
      const id = await carla.checked([['Inés', `Rey ${name}`, address, 'México', '', '', '']], {
        editionId: edition.id,
        sendWelcome: !sendWelcome,
      });
      await carla.act('apply', { importId: id, mode: 'ALL', sendWelcome });
      await carla.drain();
      expect(await mailed(address)).toBe(sendWelcome ? 1 : 0);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { isNoList, type ListFile, readListFile } from '@campus/people';
import { suggestColumns, minutesIn, readRows } from './read-list.ts';

const tableOf = async (text: string): Promise<ListFile> => {
  const table = await readListFile(new TextEncoder().encode(text));
  if (isNoList(table)) throw new Error(table.fault);
  return table;
};

const zoom = `Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
Ana Rivas,ana@example.org,01/20/2027 10:02:11 AM,01/20/2027 11:30:01 AM,88,No
Ana Rivas,ana@example.org,01/20/2027 11:31:11 AM,01/20/2027 11:33:01 AM,2,No
`;

const teams = [
  '1. Summary',
  'Meeting title\tTaller',
  'Attended participants\t2',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Ana Rivas\t1/20/27, 10:02:11 AM\t1/20/27, 11:30:01 AM\t1h 27m 50s\tana@example.org\tana@example.org\tPresenter',
  'Luis Mora\t1/20/27, 10:00:00 AM\t1/20/27, 10:45:00 AM\t45m 0s\tluis@example.org\tluis@example.org\tAttendee',
  '',
  '3. In-Meeting Activities',
  'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
  'Ana Rivas\t1/20/27, 10:02:11 AM\t1/20/27, 11:30:01 AM\t1h 27m 50s\tana@example.org\tPresenter',
].join('\n');

const sheet = `Nombre;Apellidos;Correo electrónico;Asistió
Ana;Rivas Soto;ana@example.org;Sí
Luis;Mora;;no
Eva;Paz;eva@example.org;45
Teo;Gil;;
Rut;Sol;;quizás
`;

const french = `Prénom;Nom;Courriel;Arrivée;Sortie
Chloé;Roy;chloe@example.org;10:00;11:15
`;

const said = async (text: string) => {
  const table = await tableOf(text);
  return readRows(table, suggestColumns(table)).map(({ name, email, presence, minutes }) => [
    name,
    email,
    presence,
    minutes,
  ]);
};

describe('a list of attendance', () => {
  it('of Zoom has a row for each time somebody joined', async () => {
    expect(await said(zoom)).toEqual([
      ['Ana Rivas', 'ana@example.org', 'part', 88],
      ['Ana Rivas', 'ana@example.org', 'part', 2],
    ]);
  });

  it('of Teams is its table of participants, and not the one below', async () => {
    expect(await said(teams)).toEqual([
      ['Ana Rivas', 'ana@example.org', 'part', 88],
      ['Luis Mora', 'luis@example.org', 'part', 45],
    ]);
  });

  it('of an office has signs, minutes, and cells that say nothing', async () => {
    expect(await said(sheet)).toEqual([
      ['Ana Rivas Soto', 'ana@example.org', 'whole', null],
      ['Luis Mora', '', 'absent', null],
      ['Eva Paz', 'eva@example.org', 'part', 45],
      ['Teo Gil', '', null, null],
      ['Rut Sol', '', null, null],
    ]);
  });

  it('in French has a given name beside "Nom", and the time between arriving and leaving', async () => {
    expect(await said(french)).toEqual([['Chloé Roy', 'chloe@example.org', 'part', 75]]);
  });

  it('that only names people says that they were there', async () => {
    expect(await said('Participante;Correo\nAna Rivas;ana@example.org\n')).toEqual([
      ['Ana Rivas', 'ana@example.org', 'whole', null],
    ]);
  });

  it('without headings is read by what its cells look like', async () => {
    expect(await said('Ana Rivas;ana@example.org\nLuis Mora;luis@example.org\n')).toEqual([
      ['Ana Rivas', 'ana@example.org', 'whole', null],
      ['Luis Mora', 'luis@example.org', 'whole', null],
    ]);
  });
});

describe('minutes', () => {
  it.each([
    ['62', 62],
    ['61.5', 62],
    ['61,5', 62],
    ['62 min', 62],
    ['1 h 2 min', 62],
    ['1 hr 2 min', 62],
    ['1h 2m 31s', 63],
    ['45m 0s', 45],
    ['1:02:00', 62],
    ['1:02', 62],
    ['0', 0],
    ['', null],
    ['quizás', null],
    ['12/05', null],
  ])('%j is %p', (text, minutes) => {
    expect(minutesIn(text)).toBe(minutes);
  });
});

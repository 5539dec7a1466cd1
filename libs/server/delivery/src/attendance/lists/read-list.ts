import { fold } from '@campus/content-format/fold';
import { type FileRow, guessColumns, type ListFile, matching } from '@campus/people';

/** What a column of a list can be. */
export const COLUMN_KINDS = [
  'email',
  'minutes',
  'arrived',
  'left',
  'presence',
  'surnames',
  'givenNames',
  'name',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Indexes into the headings. */
export type Columns = Partial<Record<ColumnKind, number>>;

/** The content of one row, whoever it is about. */
export interface RowRead {
  line: number;
  name: string;
  email: string;
  /** `whole` when the list only names people. */
  presence: 'whole' | 'part' | 'absent' | null;
  minutes: number | null;
  /** Why the row has no presence: its cells are empty, or they cannot be understood. */
  isEmpty: boolean;
}

/** Without accents, case and signs: "Correo electrónico (trabajo)" is `correo electronico trabajo`. */
export const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();

/** As Zoom, Teams, Meet and the offices of the region head their columns. */
const HEADINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['email', /\b(e ?mail|mail|correo|courriel|upn)\b/],
  ['minutes', /\b(minut\w*|duration|duracion|duree)\b/],
  ['arrived', /\b(join\w*|entrada|ingreso|llegada|arrived|arrivee|conexion|connexion)\b/],
  ['left', /\b(leave|left|exited|salida|depart|sortie|desconexion|deconnexion)\b/],
  [
    'presence',
    /\b(asisti\w*|asistencia|present\w*|presencia|presence|attend\w*|firma\w*|sign\w*|emargement)\b/,
  ],
  ['surnames', /\b(surnames?|last names?|family names?|apellidos?|noms? de famille)\b/],
  ['givenNames', /^(first names?|given names?|nombres?( de pila)?|prenoms?)$/],
  ['name', /\b(name|nombres?|nom|participant\w*)\b/],
];

const looksLike = {
  email: (cell: string) => /^\S+@\S+\.\S+$/.test(cell.trim()),
  name: (cell: string) => /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(cell) && !/[@\d]/.test(cell),
};

/** The parts of a file that are read. */
type Headed = Pick<ListFile, 'headers' | 'rows'>;

/** The column most of whose cells look like it, where no heading said so. */
function byContent(
  list: Headed,
  kind: keyof typeof looksLike,
  taken: ReadonlySet<number>,
): number | undefined {
  const sample = list.rows.slice(0, 50);
  const columns = list.headers.map((_heading, column) => ({
    column,
    hits: sample.filter(({ cells }) => looksLike[kind](cells[column] ?? '')).length,
  }));
  const best = columns.filter(({ column }) => !taken.has(column)).toSorted((a, b) => b.hits - a.hits)[0];
  return best && best.hits * 2 > sample.length ? best.column : undefined;
}

/** Headings of a column of given names whose surnames are in another one. */
const GIVEN = /prenom|first|given/;

/** What a heading may mean. "Nombre" beside "Apellidos" is a given name, alone it is the whole one; so is "Nom". */
function kindsOf(headings: readonly string[]): (heading: string) => ColumnKind[] {
  const isApart = headings.some((heading) => matching(HEADINGS, heading).includes('surnames'));
  return (heading) =>
    matching(HEADINGS, heading).filter((kind) => kind !== 'givenNames' || isApart || GIVEN.test(heading));
}

/** Which column is what, by its heading first; a person can say otherwise. */
export function suggestColumns(list: Headed): Columns {
  const headings = list.headers.map(plain);
  const columns: Columns = {};
  guessColumns(headings, kindsOf(headings)).forEach((kind, column) => {
    if (kind) columns[kind] = column;
  });
  // "Nom" beside "Prénom".
  if (columns.givenNames !== undefined && columns.surnames === undefined && columns.name !== undefined) {
    columns.surnames = columns.name;
    delete columns.name;
  }
  const taken = () => new Set(Object.values(columns));
  const take = (kind: keyof typeof looksLike) => {
    const column = byContent(list, kind, taken());
    if (column !== undefined) columns[kind] = column;
  };
  if (columns.email === undefined) take('email');
  if (columns.name === undefined && columns.surnames === undefined) take('name');
  return columns;
}

/** "62", "62 min", "1 h 2 min", "1h 2m 30s", "1:02:30", "1:02": minutes, rounded. Null: none of these. */
export function minutesIn(text: string): number | null {
  const word = text.trim().toLowerCase().replace(',', '.');
  if (/^\d+(\.\d+)?$/.test(word)) return Math.round(Number(word));
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(word);
  if (clock) return Math.round(Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60);
  const spoken =
    /^(?:(\d+)\s*h(?:\p{L}*)\.?\s*)?(?:(\d+)\s*m(?:\p{L}*)\.?\s*)?(?:(\d+)\s*s(?:\p{L}*)\.?)?$/u.exec(word);
  if (!word || !spoken) return null;
  const [, hours = 0, minutes = 0, seconds = 0] = spoken;
  return Math.round(Number(hours) * 60 + Number(minutes) + Number(seconds) / 60);
}

const DAY = 24 * 60;

/** The time in "20/01/2027 10:02:11 a. m.", as minutes of its day. */
function clockIn(text: string): number | null {
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([ap])\.?\s*m\b)?/i.exec(text);
  if (!found) return null;
  const [, hours, minutes, seconds = '0', half] = found;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return hour < 24 ? hour * 60 + Number(minutes) + Number(seconds) / 60 : null;
}

const YES = /^(1|x|s|si|y|yes|o|oui|v|p|present\w*|asistio|firmo|signe|attended|true|verdadero|vrai)$/;
const NO = /^(0|n|no|non|a|aus\w*|absent\w*|falto|false|falso|faux)$/;

type Spoken = Pick<RowRead, 'presence' | 'minutes' | 'isEmpty'>;
const nothing = (isEmpty: boolean): Spoken => ({ presence: null, minutes: null, isEmpty });
const forMinutes = (minutes: number): Spoken => ({
  presence: minutes > 0 ? 'part' : 'absent',
  minutes: minutes > 0 ? minutes : null,
  isEmpty: false,
});

function bySign(text: string): Spoken {
  if (!text.trim()) return nothing(true);
  const word = /^[✓✔☑]$/u.test(text.trim()) ? 'x' : text.trim() === '-' ? 'no' : plain(text);
  if (YES.test(word)) return { presence: 'whole', minutes: null, isEmpty: false };
  if (NO.test(word)) return forMinutes(0);
  const minutes = minutesIn(text);
  return minutes === null ? nothing(false) : forMinutes(minutes);
}

function spokenIn(cell: (kind: ColumnKind) => string, columns: Columns): Spoken {
  if (columns.minutes !== undefined && cell('minutes').trim()) {
    const minutes = minutesIn(cell('minutes'));
    return minutes === null ? nothing(false) : forMinutes(minutes);
  }
  if (columns.arrived !== undefined && columns.left !== undefined && cell('arrived').trim()) {
    const [from, to] = [clockIn(cell('arrived')), clockIn(cell('left'))];
    return from === null || to === null ? nothing(false) : forMinutes(Math.round((to - from + DAY) % DAY));
  }
  if (columns.presence !== undefined) return bySign(cell('presence'));
  const isMeasured = columns.minutes !== undefined || columns.left !== undefined;
  return isMeasured ? nothing(true) : { presence: 'whole', minutes: null, isEmpty: false };
}

/** Teams puts several tables under each other, each below a line such as "3. In-Meeting Activities". */
const isNextPart = ({ cells }: Pick<FileRow, 'cells'>) =>
  /^\d+\.\s/.test(cells[0] ?? '') && cells.slice(1).every((cell) => !cell.trim());

/** Reads each row of a list. */
export function readRows({ rows }: Pick<ListFile, 'rows'>, columns: Columns): RowRead[] {
  const end = rows.findIndex(isNextPart);
  return rows.slice(0, end < 0 ? undefined : end).map(({ line, cells }) => {
    const cell = (kind: ColumnKind) => {
      const column = columns[kind];
      return column === undefined ? '' : (cells[column] ?? '');
    };
    const name = cell('name') || `${cell('givenNames')} ${cell('surnames')}`;
    return {
      line,
      name: name.replaceAll(/\s+/g, ' ').trim().slice(0, 200),
      email: cell('email').trim().toLowerCase().slice(0, 254),
      ...spokenIn(cell, columns),
    };
  });
}

import { describe, expect, it } from '@jest/globals';
import { readTable } from './read-table.ts';
import { isFault, type Table } from './table.ts';
import { textCell, textRows, workbook } from './workbook.fixture.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

async function tableOf(bytes: Uint8Array): Promise<Table> {
  const result = await readTable(bytes);
  if (isFault(result)) throw new Error(`${result.fault} ${JSON.stringify(result.params)}`);
  return result;
}

const LIST = 'Nombre;Correo;Cargo\r\nMaría Peña;maria@example.org;Cónsul\r\n';
const ROW = { line: 2, cells: ['María Peña', 'maria@example.org', 'Cónsul'] };

describe('a text table is read however it was written', () => {
  it.each<[string, Uint8Array, Table['encoding'], Table['delimiter']]>([
    ['UTF-8', utf8(LIST), 'utf-8', ';'],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${LIST}`), 'utf-8', ';'],
    ['Windows-1252', latin1(LIST), 'windows-1252', ';'],
    ['UTF-16 as Excel saves “Unicode text”', utf16(`\uFEFF${LIST.replaceAll(';', '\t')}`), 'utf-16le', '\t'],
    ['UTF-16, the other way round', swapped(utf16(`\uFEFF${LIST}`)), 'utf-16be', ';'],
    ['UTF-16 without a mark', utf16(LIST), 'utf-16le', ';'],
    ['commas', utf8(LIST.replaceAll(';', ',')), 'utf-8', ','],
    ['tabs', latin1(LIST.replaceAll(';', '\t')), 'windows-1252', '\t'],
    ['lines that end as on old Macs or Unix', utf8(LIST.replaceAll('\r\n', '\n')), 'utf-8', ';'],
  ])('%s', async (_name, bytes, encoding, delimiter) => {
    const table = await tableOf(bytes);
    expect(table).toMatchObject({ encoding, delimiter, headers: ['Nombre', 'Correo', 'Cargo'], rows: [ROW] });
  });

  it.each([
    ['the line with which Excel names the sign', 'sep=;\r\nNombre;Nota\r\nAna;a, b, c, d\r\n', ';'],
    ['commas inside texts', 'Nombre;Nota\nAna;uno, dos\nEva;uno, dos, tres\n', ';'],
    ['quotes around what holds the sign', 'Nombre,Nota\n"Ruiz, Ana",x\n"Paz, Eva",y\n', ','],
  ])('the sign that parts the fields is found with %s', async (_name, text, delimiter) => {
    const table = await tableOf(utf8(text));
    expect(table).toMatchObject({ delimiter });
    expect(table.headers).toEqual(['Nombre', 'Nota']);
  });

  it('keeps line breaks and quotes inside a cell', async () => {
    const { rows } = await tableOf(utf8('Nombre;Nota\r\nAna;"dijo ""sí""\r\ny se fue"\r\n'));
    expect(rows).toEqual([{ line: 2, cells: ['Ana', 'dijo "sí"\r\ny se fue'] }]);
  });

  it('takes off the guards that spreadsheets know, and says which texts are formulas', async () => {
    const { rows, remarks } = await tableOf(
      utf8('Nombre;Teléfono;Código\nAna;\'+506 22;"=""0012"""\nEva;=1+1;x\n'),
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ana', '+506 22', '0012'],
      ['Eva', '=1+1', 'x'],
    ]);
    expect(remarks).toEqual([{ line: 3, column: 1, code: 'FORMULA_AS_TEXT' }]);
  });
});

describe('a workbook', () => {
  const people = textRows([
    ['Nombre', 'Correo'],
    ['Ana Ruiz', 'ana@example.org'],
  ]);

  it('is read from the first sheet that is shown and holds anything', async () => {
    const table = await tableOf(
      await workbook([
        { name: 'Oculta', data: people, state: 'hidden' },
        { name: 'Vacía', data: '' },
        { name: 'Personas', data: people },
      ]),
    );
    expect(table).toMatchObject({ sheet: 'Personas', otherSheets: ['Vacía'], hasMacros: false });
    expect(table.rows).toEqual([{ line: 2, cells: ['Ana Ruiz', 'ana@example.org'] }]);
  });

  it('gives the stored value of a formula, and says where one was, where none was stored, and where an error stands', async () => {
    const table = await tableOf(
      await workbook([
        {
          name: 'S',
          data: `${textRows([['Nombre', 'Año', 'Nota']])}<row r="2">${textCell('A2', 'Ana')}<c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>X()</f></c></row><row r="3">${textCell('A3', 'Eva')}<c r="B3" t="e"><v>#N/A</v></c></row>`,
        },
      ]),
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Ana', '2', ''],
      ['Eva', '', ''],
    ]);
    expect(table.remarks).toEqual([
      { line: 2, column: 1, code: 'FORMULA' },
      { line: 2, column: 2, code: 'FORMULA_WITHOUT_VALUE' },
      { line: 3, column: 1, code: 'ERROR_VALUE' },
    ]);
  });

  it('shows dates as days, large numbers in full, runs of one text joined', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="165" formatCode="[$-C0A]d\\ &quot;de&quot;\\ mmmm;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>`;
    const shared = `<sst><si><t>Nombre</t></si><si><r><t>Ana </t></r><r><t>Ruiz</t></r><rPh><t>x</t></rPh></si></sst>`;
    const table = await tableOf(
      await workbook(
        [
          {
            name: 'S',
            data: `<row r="1"><c r="A1" t="s"><v>0</v></c>${textCell('B1', 'Desde')}${textCell('C1', 'Hasta')}${textCell('D1', 'Visto')}${textCell('E1', 'Cuenta')}</row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45352</v></c><c r="C2" s="2"><v>45353</v></c><c r="D2" s="3"><v>45352.75</v></c><c r="E2"><v>4.5E+16</v></c></row>`,
          },
        ],
        { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': shared },
      ),
    );
    expect(table.rows[0]?.cells).toEqual([
      'Ana Ruiz',
      '2024-03-01',
      '2024-03-02',
      '2024-03-01T18:00',
      '45000000000000000',
    ]);
  });

  it('has its merged headings and merged rows resolved', async () => {
    const data = textRows([
      ['Consulado General: lista de personal'],
      [],
      ['Apellidos', '', 'Nombre', 'Institución'],
      ['Primero', 'Segundo'],
      ['Ruiz', 'Mora', 'Ana', 'Cancillería'],
      ['Paz', '', 'Eva'],
    ]);
    const merges = ['A1:D1', 'A3:B3', 'C3:C4', 'D3:D4', 'D5:D6'].map((ref) => `<mergeCell ref="${ref}"/>`);
    const table = await tableOf(
      await workbook([{ name: 'S', data, after: `<mergeCells>${merges.join('')}</mergeCells>` }]),
    );
    expect(table.headers).toEqual(['Apellidos › Primero', 'Apellidos › Segundo', 'Nombre', 'Institución']);
    expect(table.rows).toEqual([
      { line: 5, cells: ['Ruiz', 'Mora', 'Ana', 'Cancillería'] },
      { line: 6, cells: ['Paz', '', 'Eva', 'Cancillería'] },
    ]);
  });

  it('with macros is read, and says so', async () => {
    const bytes = await workbook([{ name: 'S', data: people }], { 'xl/vbaProject.bin': 'x' });
    expect(await tableOf(bytes)).toMatchObject({ hasMacros: true });
  });
});

describe('what is no list is refused as a whole', () => {
  const manyColumns = `${Array.from({ length: 300 }, (_none, at) => `Columna ${at}`).join(';')}\n`;
  const far = `<row r="1">${textCell('A1', 'x')}<c r="KN1" t="n"><v>1</v></c></row>`;
  const bomb = 'x'.repeat(2_000_000);

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['an empty file', () => utf8(''), { fault: 'FILE_EMPTY' }],
    ['blank lines', () => utf8(';;\r\n;;\r\n'), { fault: 'FILE_EMPTY' }],
    ['100 MB', () => new Uint8Array(100 * 1024 * 1024), { fault: 'FILE_TOO_LARGE', params: { limit: 20 } }],
    ['300 columns of text', () => utf8(manyColumns), { fault: 'TOO_MANY_COLUMNS', params: { limit: 200 } }],
    ['300 columns of a workbook', () => workbook([{ name: 'S', data: far }]), { fault: 'TOO_MANY_COLUMNS' }],
    [
      'too many rows',
      () => utf8(`Nombre;Nota\n${'a;b\n'.repeat(50_001)}`),
      { fault: 'TOO_MANY_ROWS', params: { limit: 50_000 } },
    ],
    [
      'a workbook of Excel 97',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      { fault: 'WORKBOOK_OLD_OR_LOCKED' },
    ],
    ['a PDF', () => utf8('%PDF-1.7\n'), { fault: 'FILE_KIND_UNKNOWN' }],
    ['a web page', () => utf8('<html><table></table></html>'), { fault: 'FILE_KIND_UNKNOWN' }],
    ['bytes that are no text', () => new Uint8Array([0, 1, 2, 3, 4, 0]), { fault: 'FILE_KIND_UNKNOWN' }],
    ['a damaged archive', () => utf8('PK\u0003\u0004 and no more'), { fault: 'WORKBOOK_BROKEN' }],
    [
      'another kind of archive',
      () => workbook([], { 'xl/workbook.xml': '<html' }),
      { fault: 'WORKBOOK_BROKEN' },
    ],
    [
      'XML with a document type',
      () =>
        workbook([{ name: 'S', data: '' }], {
          'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>',
        }),
      { fault: 'WORKBOOK_BROKEN' },
    ],
    [
      'a quotation mark that never closes',
      () => utf8('Nombre;Nota\nAna;"x\nEva;y\n'),
      { fault: 'QUOTES_UNBALANCED' },
    ],
    [
      'accents that were doubled',
      () => utf8('Nombre;Nota\nSeÃ±or;x\n'),
      { fault: 'ENCODING_UNCLEAR', params: { sample: 'SeÃ±or' } },
    ],
    ['accents of DOS', () => latin1('Nombre;Nota\nPe\u00A4a;x\n'), { fault: 'ENCODING_UNCLEAR' }],
    [
      'accents that were lost',
      () => utf8('Nombre;Nota\nPe\uFFFDa;x\n'),
      { fault: 'ENCODING_UNCLEAR', params: { sample: 'Pe\uFFFDa' } },
    ],
  ])('%s', async (_name, bytes, expected) => {
    expect(await readTable(await bytes())).toMatchObject(expected);
  });

  it('a workbook that would be huge unpacked, before it is unpacked', async () => {
    const bytes = await workbook([{ name: 'S', data: `<!--${bomb}-->` }]);
    expect(bytes.length).toBeLessThan(20_000);
    expect(await readTable(bytes, { limits: { unpackedBytes: 1024 * 1024 } })).toEqual({
      fault: 'WORKBOOK_TOO_LARGE_INSIDE',
      params: { limit: 1 },
    });
  });

  it('real Spanish and French texts are no wrong encodings', async () => {
    const text = 'Nom;Note\nFrançois Noël;« à l’œuvre » – 50 € – Ñandú ¿qué? º ª\n';
    expect(isFault(await readTable(utf8(text)))).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { missingFields, suggestFields, type ImportField } from './import-fields.ts';
import { type FileRow } from '@campus/people';
import { readerContext, readRow, type ReadingPlan } from './read-row.ts';
import { calmCapitals, splitFullName, splitSurnames } from './split-names.ts';
import { countryReader, readLocale, sexReader } from './word-values.ts';

describe('the fields that headings suggest', () => {
  it.each<[string, string[], (ImportField | null)[]]>([
    [
      'a Spanish office',
      [
        'No.',
        'Nombre(s)',
        'Primer apellido',
        'Segundo apellido',
        'Correo electrónico',
        'País',
        'Institución',
        'Cargo',
        'Sexo',
        'Idioma',
        'Consulado',
        'Grupo',
        'Teléfono',
      ],
      [
        'none',
        'given_names',
        'first_surname',
        'second_surname',
        'email',
        'country',
        'institution',
        'position',
        'sex',
        'locale',
        'post',
        'group',
        'none',
      ],
    ],
    [
      'its merged headings',
      ['Apellidos › Paterno', 'Apellidos › Materno', 'Nombres', 'E-mail'],
      ['first_surname', 'second_surname', 'given_names', 'email'],
    ],
    [
      'an English office',
      ['Full name', 'Email address', 'Country', 'Ministry', 'Job title', 'Gender', 'Duty station'],
      ['full_name', 'email', 'country', 'institution', 'position', 'sex', 'post'],
    ],
    [
      'an English office with two names',
      ['First name', 'Last name', 'E-mail'],
      ['given_names', 'surnames', 'email'],
    ],
    [
      'a French office',
      [
        'Nom',
        'Prénom(s)',
        'Courriel',
        'Pays',
        'Ministère',
        'Fonction',
        'Sexe',
        'Langue',
        'Poste',
        'Date de prise de fonctions',
      ],
      [
        'surnames',
        'given_names',
        'email',
        'country',
        'institution',
        'position',
        'sex',
        'locale',
        'post',
        'since',
      ],
    ],
    ['a name and nothing else of it', ['Nombre', 'Correo'], ['full_name', 'email']],
    [
      'surnames in one column',
      ['Nombres', 'Apellidos', 'Correo', 'Correo del supervisor'],
      ['given_names', 'surnames', 'email', 'none'],
    ],
  ])('%s', (_name, headers, fields) => {
    expect(suggestFields(headers)).toEqual(fields);
  });

  it.each<[(ImportField | null)[], ImportField[]]>([
    [['full_name', 'email'], []],
    [['given_names', 'surnames'], ['email']],
    [['given_names', 'email'], ['surnames']],
    [[null], ['email', 'given_names', 'surnames']],
  ])('of %p lack %p', (fields, missing) => {
    expect(missingFields(fields)).toEqual(missing);
  });
});

describe('names', () => {
  it.each([
    ['Ruiz Mora', true, 'Ruiz', 'Mora'],
    ['De la Cruz Mora', true, 'De la Cruz', 'Mora'],
    ['Ruiz de León', true, 'Ruiz', 'de León'],
    ['García-López', true, 'García-López', null],
    ['Ruiz', true, 'Ruiz', null],
    ['Van der Berg', false, 'Van der Berg', null],
    ['Smith Jones', false, 'Smith Jones', null],
  ])('the surnames %p (two: %p) are %p and %p', (text, isTwo, firstSurname, secondSurname) => {
    expect(splitSurnames(text, isTwo)).toEqual({ firstSurname, secondSurname });
  });

  it.each([
    ['Ana María Ruiz Mora', 'given_first', true, 'Ana María', 'Ruiz', 'Mora'],
    ['Ana Ruiz Mora', 'given_first', true, 'Ana', 'Ruiz', 'Mora'],
    ['Ana Ruiz', 'given_first', true, 'Ana', 'Ruiz', null],
    ['Ruiz Mora, Ana María', 'given_first', true, 'Ana María', 'Ruiz', 'Mora'],
    ['Ruiz Mora Ana María', 'surnames_first', true, 'Ana María', 'Ruiz', 'Mora'],
    ['Mary Ann Smith', 'given_first', false, 'Mary Ann', 'Smith', null],
    ['Ana', 'given_first', true, 'Ana', '', null],
  ] as const)(
    '%p (%s, two: %p) is %p %p %p',
    (text, order, isTwo, givenNames, firstSurname, secondSurname) => {
      expect(splitFullName(text, order, isTwo)).toEqual({ givenNames, firstSurname, secondSurname });
    },
  );

  it.each([
    ['PÉREZ DE LA CRUZ', 'Pérez de la Cruz'],
    ['MARÍA-JOSÉ', 'María-José'],
    ["O'NEILL", "O'Neill"],
    ['McDonald', 'McDonald'],
    ['Ana', 'Ana'],
    ['JO', 'JO'],
  ])('%p is written %p', (typed, written) => {
    expect(calmCapitals(typed)).toBe(written);
  });
});

describe('words for things', () => {
  it.each([
    [['F', 'M'], 'M', 'male'],
    [['H', 'M'], 'M', 'female'],
    [['H', 'F'], 'H', 'male'],
    [['M'], 'M', null],
    [['Mujer', 'Hombre'], 'Mujer', 'female'],
    [['Femme', 'Homme'], 'homme', 'male'],
    [['x'], 'No binario', 'other'],
    [['x'], '?', null],
  ])('in %p the sex %p is %p', (column, text, sex) => {
    expect(sexReader(column)(text)).toBe(sex);
  });

  it.each([
    ['Español', 'es'],
    ['EN', 'en'],
    ['fr-FR', 'fr'],
    ['Français / English', 'fr'],
    ['Deutsch', null],
  ])('the language %p is %p', (text, locale) => {
    expect(readLocale(text)).toBe(locale);
  });

  it.each([
    ['México', 'MX'],
    ['MEXICO', 'MX'],
    ['Mexique', 'MX'],
    ['mx', 'MX'],
    ['EE. UU.', 'US'],
    ['Atlantis', null],
  ])('the country %p is %p', (text, code) => {
    const names = [
      { code: 'MX', names: { es: 'México', en: 'Mexico', fr: 'Mexique' } },
      { code: 'US', names: { es: 'Estados Unidos', en: 'United States', fr: 'États-Unis' } },
    ];
    expect(countryReader(names)(text)).toBe(code);
  });
});

describe('a row', () => {
  const plan: ReadingPlan = {
    fields: ['given_names', 'surnames', 'email', 'country', 'sex', 'since', 'position'],
    country: null,
    locale: 'es',
    surnames: 'by_country',
    nameOrder: 'given_first',
    dateOrder: 'dmy',
  };
  const read = (cells: string[], over: Partial<ReadingPlan> = {}, remarks: FileRow['remarks'] = []) => {
    const row = { line: 7, cells, remarks };
    const countryOf = (text: string) => (text === 'México' ? 'MX' : null);
    return readRow(row, readerContext({ ...plan, ...over }, [row], countryOf));
  };

  it('becomes a person', () => {
    expect(
      read([' ANA ', 'Ruiz  Mora', 'Ana <ANA@Example.org>;', 'México', 'Mujer', '1/3/2024', 'Cónsul']),
    ).toEqual({
      line: 7,
      remarks: [],
      person: {
        givenNames: 'Ana',
        firstSurname: 'Ruiz',
        secondSurname: 'Mora',
        address: 'ana@example.org',
        country: 'MX',
        sex: 'female',
        locale: 'es',
        since: '2024-03-01',
        position: 'Cónsul',
        institution: null,
        post: null,
        group: null,
      },
    });
  });

  it('says what of it could not be read, and is imported all the same', () => {
    expect(read(['Ana', 'Ruiz', 'a@b.co', 'México', 'M', 'ayer'])).toMatchObject({
      remarks: [
        { code: 'SEX_UNCLEAR', params: { text: 'M' } },
        { code: 'DATE_UNREADABLE', params: { text: 'ayer' } },
      ],
    });
  });

  it.each<[string, string[], Partial<ReadingPlan>, FileRow['remarks'], object]>([
    ['no address', ['Ana', 'Ruiz', '', 'México'], {}, [], { code: 'ADDRESS_MISSING' }],
    [
      'a text that is no address',
      ['Ana', 'Ruiz', 'no tiene', 'México'],
      {},
      [],
      { code: 'ADDRESS_INVALID', params: { text: 'no tiene' } },
    ],
    [
      'no surname',
      ['Ana', '', 'a@b.co', 'México'],
      {},
      [],
      { code: 'NAME_MISSING', params: { field: 'first_surname' } },
    ],
    ['a name with signs of none', ['Ana', '<b>', 'a@b.co', 'México'], {}, [], { code: 'NAME_INVALID' }],
    [
      'a country nobody knows',
      ['Ana', 'Ruiz', 'a@b.co', 'Atlantis'],
      {},
      [],
      { code: 'COUNTRY_UNKNOWN', params: { text: 'Atlantis' } },
    ],
    ['no country', ['Ana', 'Ruiz', 'a@b.co', ''], {}, [], { code: 'COUNTRY_MISSING' }],
    [
      'a formula in a column that is used',
      ['=1+1', 'Ruiz', 'a@b.co', 'México'],
      {},
      [{ column: 0, code: 'FORMULA_AS_TEXT' }],
      { code: 'FORMULA_IN_CELL', params: { field: 'given_names' } },
    ],
  ])('with %s is refused', (_name, cells, over, remarks, refusal) => {
    expect(read(cells, over, remarks)).toMatchObject({ refusal });
  });

  it('without a country takes the one of the plan', () => {
    expect(read(['Ana', 'Ruiz', 'a@b.co', ''], { country: 'CR' })).toMatchObject({
      person: { country: 'CR' },
    });
  });
});

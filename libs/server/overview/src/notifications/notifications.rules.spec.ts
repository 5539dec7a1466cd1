import { describe, expect, it } from '@jest/globals';
import { unknownIn, fillIn, type Values } from './texts/placeholders.ts';
import { isMorning, localMoment, morningsAmong } from './notifications.rules.ts';

describe('a reminder leaves between seven and ten on a working day, where the person serves', () => {
  it.each<[string, string, string, boolean]>([
    ['six fifty-nine', '2027-03-01T12:59:00Z', 'America/Mexico_City', false],
    ['seven', '2027-03-01T13:00:00Z', 'America/Mexico_City', true],
    ['nine fifty-nine', '2027-03-01T15:59:59Z', 'America/Mexico_City', true],
    ['ten', '2027-03-01T16:00:00Z', 'America/Mexico_City', false],
    ['the afternoon at the post is not asked at the capital', '2027-03-01T13:00:00Z', 'Europe/Madrid', false],
    ['Saturday', '2027-03-06T13:30:00Z', 'America/Mexico_City', false],
    ['Sunday', '2027-03-07T13:30:00Z', 'America/Mexico_City', false],
    ['before the clocks go forward', '2027-03-12T12:30:00Z', 'America/New_York', true],
    ['after them, half an hour past eight', '2027-03-15T12:30:00Z', 'America/New_York', true],
    ['before them seven in New York is noon UTC', '2027-03-12T12:00:00Z', 'America/New_York', true],
    ['and after them eleven', '2027-03-15T11:00:00Z', 'America/New_York', true],
    ['which it was not before', '2027-03-12T11:00:00Z', 'America/New_York', false],
    ['the last hour of summer in Madrid', '2027-10-29T05:00:00Z', 'Europe/Madrid', true],
    ['the same hour in winter', '2027-11-01T05:00:00Z', 'Europe/Madrid', false],
    ['half an hour off', '2027-03-01T10:30:00Z', 'America/St_Johns', true],
    ['Monday already, across the date line', '2027-02-28T17:30:00Z', 'Pacific/Kiritimati', true],
    ['Saturday already, across the date line', '2027-03-05T17:30:00Z', 'Pacific/Kiritimati', false],
    ['Friday still, on the other side of it', '2027-03-05T18:30:00Z', 'Pacific/Pago_Pago', true],
    ['Friday still, while Saturday has come elsewhere', '2027-03-05T20:30:00Z', 'Pacific/Pago_Pago', true],
  ])('%s', (_when, now, zone, expected) => {
    expect(isMorning(new Date(now), zone)).toBe(expected);
  });

  it('knows the day on the wall, also where it is tomorrow', () => {
    const now = new Date('2027-02-28T17:30:00Z');
    expect(localMoment(now, 'Pacific/Kiritimati').day).toBe('2027-03-01');
    expect(localMoment(now, 'Pacific/Pago_Pago').day).toBe('2027-02-28');
    expect(localMoment(new Date('2027-03-01T06:00:00Z'), 'America/Guatemala')).toEqual({
      day: '2027-03-01',
      hour: 0,
      isWorkingDay: true,
    });
  });

  it('picks the zones where it is morning', () => {
    const zones = ['America/Mexico_City', 'Europe/Madrid', 'Pacific/Kiritimati'];
    expect(morningsAmong(new Date('2027-03-01T13:30:00Z'), zones)).toEqual([
      { zone: 'America/Mexico_City', day: '2027-03-01' },
    ]);
  });
});

const values: Values = {
  given: 'Ana {link}',
  edition: 'Curso 2027',
  deadline: null,
  next: 'Lección 1',
  link: 'https://campus.test/course/1',
  module: null,
  session: null,
  survey: null,
  season: null,
  opens: null,
};

describe('the text of a message', () => {
  it('is filled in, with the link alone as what is to be clicked', () => {
    const body = 'Hola, {given}:\n\nSigue: {next}.\n\nHasta el {deadline}.\n\n{link}\n\nGracias.';
    expect(fillIn({ subject: '{edition}:\r\nBcc: x {module}', body }, values)).toEqual({
      subject: 'Curso 2027: Bcc: x',
      greeting: 'Hola, Ana {link}:',
      paragraphs: ['Sigue: Lección 1.'],
      hasAction: true,
      notes: ['Gracias.'],
    });
  });

  it('may have the link in the middle of a sentence', () => {
    const { paragraphs, hasAction } = fillIn({ subject: 'x', body: 'Hola\n\nVaya a {link}.' }, values);
    expect(paragraphs).toEqual(['Vaya a https://campus.test/course/1.']);
    expect(hasAction).toBe(false);
  });

  it.each<[string, string[]]>([
    ['{given} {name} {next} {name}', ['name']],
    ['{Given} {}', ['Given', '']],
    ['{ given } is no placeholder, nor is {', []],
    ['{constructor}', ['constructor']],
  ])('names what nobody knows: %s', (body, expected) => {
    expect(unknownIn({ subject: '', body }, ['given', 'next'])).toEqual(expected);
  });
});

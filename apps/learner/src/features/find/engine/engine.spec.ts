import { describe, expect, it } from '@jest/globals';
import { SearchIndex } from './search-index.ts';
import { snippet } from './snippet.ts';
import { errorsBetween } from '@campus/web-shell';
import { stemOf } from './words.ts';

const items = [
  { title: 'El padrón consular', text: 'Quién vive en la circunscripción. El padrón se actualiza cada año.' },
  { title: 'Refugios', text: 'Un refugio abre antes de la tormenta. Los consulados no abren refugios.' },
  { title: 'Plan de contingencia', text: 'Los planes se prueban con la embajada y con otras embajadas.' },
  { title: 'Réseaux', text: 'Le réseau des consuls honoraires, l’œuvre d’un poste.' },
  { title: 'Agua', text: 'Agua potable para tres días, y un plan para la noche.' },
];
const index = new SearchIndex(items);
const found = (query: string) => index.search(query).hits.map(({ item }) => item.title);

describe('words', () => {
  it.each([
    ['plan', 'planes'],
    ['refugio', 'REFUGIOS'],
    ['cónsul', 'consules'],
    ['vehicle', 'vehicles'],
    ['embassy', 'embassies'],
    ['réseau', 'reseaux'],
    ['crisis', 'crisis'],
    ['œuvre', 'oeuvres'],
  ])('%s and %s are one', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['mes', 'me'],
    ['casa', 'caso'],
    ['sol', 'sal'],
  ])('%s and %s are two', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('typing errors', () => {
  it.each([
    ['refugio', 'refugio', 0],
    ['refujio', 'refugio', 1],
    ['regufio', 'refugio', 2],
    ['refuigo', 'refugio', 1],
    ['refugi', 'refugio', 1],
    ['reefugio', 'refugio', 1],
    ['agua', 'refugio', 3],
  ])('between %s and %s: %i', (one, other, errors) => {
    expect(errorsBetween(one, other, 2)).toBe(errors);
  });
});

describe('searching', () => {
  it.each([
    ['with accents or without', 'padron', 'El padrón consular'],
    ['in singular or plural', 'refugio', 'Refugios'],
    ['in capitals', 'AGUA', 'Agua'],
    ['with a letter wrong', 'refujios', 'Refugios'],
    ['with letters that changed places', 'contignencia', 'Plan de contingencia'],
    ['by the beginning of a word', 'contin', 'Plan de contingencia'],
    ['with letters that are two in one', 'oeuvre', 'Réseaux'],
  ])('finds %s', (_, query, title) => {
    expect(found(query)[0]).toBe(title);
  });

  it('puts a word of a title before one of a text', () => {
    expect(found('plan')).toEqual(['Plan de contingencia', 'Agua']);
  });

  it('finds what has all the words, and else what has some, and says so', () => {
    expect(index.search('agua noche')).toMatchObject({ isPartial: false });
    expect(found('agua noche')).toEqual(['Agua']);
    const { hits, isPartial } = index.search('agua refugio');
    expect(isPartial).toBe(true);
    expect(hits.map(({ item }) => item.title).sort()).toEqual(['Agua', 'Refugios']);
  });

  it('says what it looked for instead of a word that stands nowhere', () => {
    expect([...index.search('refujios').corrected]).toEqual([['refujios', 'refugios']]);
    expect([...index.search('refugios').corrected]).toEqual([]);
  });

  it('finds nothing for what is nowhere, for nothing, and among nothing', () => {
    expect(found('volcán')).toEqual([]);
    expect(found('   ¿? ')).toEqual([]);
    expect(new SearchIndex([]).search('agua').hits).toEqual([]);
  });

  it('answers at once among as many words as a course has', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      title: `Título ${at}`,
      text: Array.from({ length: 60 }, (_none, word) => `palabra${(at * 7 + word * 13) % 9000}`).join(' '),
    }));
    const large = new SearchIndex(many);
    expect(large.search('palabrra77').hits.length).toBeGreaterThan(0);
  });
});

describe('a snippet', () => {
  const of = (text: string, query: string) => {
    const one = new SearchIndex([{ title: '', text }]);
    const [hit] = one.search(query).hits;
    return snippet(text, one.wordsOf(text), hit?.stems ?? new Set());
  };
  const words = (text: string, query: string) =>
    of(text, query)
      .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
      .join('');

  it('marks the words as they are written', () => {
    expect(words('Los consulados no abren refugios.', 'refugio')).toBe('Los consulados no abren [refugios].');
  });

  it('begins with its sentence and ends with a word', () => {
    const text = `Una frase que no dice nada de esto. Aquí está el agua que se busca${', y más de ello'.repeat(20)}.`;
    expect(words(text, 'agua')).toMatch(/^Aquí está el \[agua\] que se busca.* …$/);
  });

  it('is the part with most of the words', () => {
    const text = `El agua sola.${' Nada.'.repeat(60)} Aquí el agua y la noche.`;
    expect(words(text, 'agua noche')).toBe('Aquí el [agua] y la [noche].');
  });

  it('is nothing where nothing was found', () => {
    expect(of('Nada de esto.', 'agua')).toEqual([]);
  });
});

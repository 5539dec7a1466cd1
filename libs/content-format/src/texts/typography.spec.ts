import { describe, expect, it } from '@jest/globals';
import { firmSpacesIn, withFirmSpaces } from './typography.ts';
import { parseMarkdown, plainText } from '../markdown/parse-markdown.ts';

const visible = (text: string) => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '-');

describe('a line does not break', () => {
  it.each([
    ['fr', 'Qui part ? Personne : « non » !', 'Qui part-? Personne-: «-non-»-!'],
    ['fr', 'Demande-t-on les papiers', 'Demande\u2011t\u2011on les papiers'],
    ['fr', '70 % des 18 000', '70-% des 18-000'],
    ['fr', '70% ou 80\u00A0%', '70-% ou 80-%'],
    ['es', 'el 70 % o el 80%', 'el 70_% o el 80_%'],
    ['en', '70% or 80 %', '70% or 80%'],
    ['es', 'iom%E2%80%99s', 'iom%E2%80%99s'],
    ['fr', 'Le 7 octobre, 30 jours et 1 000 dollars', 'Le 7_octobre, 30_jours et 1-000_dollars'],
    ['fr', 'À 18 h 40, 12 h plus tard', 'À 18_h_40, 12_h plus tard'],
    ['fr', 'Article 5 d), module 7, annexe A', 'Article_5_d), module_7, annexe_A'],
    ['fr', 'En 2017 maintenant, l’annexe a changé', 'En 2017 maintenant, l’annexe a changé'],
    ['fr', 'Qui\u00A0? Personne\u202F: «\u00A0non\u00A0»', 'Qui-? Personne-: «-non-»'],
    ['es', '18 000 personas', '18_000 personas'],
    ['en', 'in 2017 1 300 left', 'in 2017 1_300 left'],
    ['en', 'call 911 1234 now', 'call 911 1234 now'],
    ['es', '¿Quién? Nadie : no', '¿Quién? Nadie : no'],
  ])('%s: %s', (locale, written, read) => {
    expect(visible(withFirmSpaces(written, locale))).toBe(read);
  });

  it('in a message by the rules of its own language', () => {
    const root = parseMarkdown('Qui ?\n\n:::message[Aviso]{lang=es}\nAsí : no\n:::\n');
    firmSpacesIn(root, 'fr');
    expect(visible(plainText(root))).toMatch(/Qui-\?[\s\S]*Así : no/);
  });

  it('in what a directive shows of its attributes', () => {
    const root = parseMarkdown('::field[Poste]{id=post hint="Ville ; aucun nom"}\n');
    firmSpacesIn(root, 'fr');
    expect(root.children[0]).toMatchObject({ attributes: { hint: 'Ville\u202F; aucun nom' } });
  });
});

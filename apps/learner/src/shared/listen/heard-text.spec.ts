import { expect, it } from '@jest/globals';
import { heardIn } from './heard-text.ts';

const heard = (html: string): string[] => {
  document.body.innerHTML = `<main>${html}</main>`;
  const root = document.querySelector('main');
  return root ? heardIn(root, 'es').map(({ text }) => text) : [];
};
const text = (html: string) => heard(`<div lang="es">${html}</div>`);

it.each<[string, string, string[]]>([
  [
    'paragraphs, sentence by sentence, over the parts of a line',
    '<p>El <b>padrón</b> tiene 940 nombres. ¿Quién falta?</p><ul><li>Uno</li><li>Dos</li></ul>',
    ['El padrón tiene 940 nombres.', '¿Quién falta?', 'Uno', 'Dos'],
  ],
  [
    'a table row by row, each cell under its heading',
    '<table><thead><tr><th>Dato</th><th>Dónde está</th></tr></thead><tbody><tr><td>Huellas</td><td>registro civil <a class="cite">[OIM]</a></td></tr></tbody></table><p>Fin.</p>',
    ['Dato; Dónde está', 'Huellas; Dónde está: registro civil', 'Fin.'],
  ],
  [
    'a figure by its description',
    '<figure><img alt="Cinco pasos en columna."><figcaption>El camino</figcaption></figure>',
    ['Cinco pasos en columna.', 'El camino'],
  ],
  [
    'a map once, and each layer with its name',
    '<figure><img alt="Un río."><img alt="Un río." aria-hidden="true"><div><button>03:00</button></div><ul><li><strong>03:00</strong> 110 en planta</li></ul></figure>',
    ['Un río.', '03:00 110 en planta'],
  ],
  ['no picture without words', '<p>Antes.</p><img alt=""><p>Después.</p>', ['Antes.', 'Después.']],
  [
    'no feedback that is still hidden, but the options',
    '<fieldset><legend>¿Quién?</legend><label><input type="radio"><span>Nadie</span></label><p hidden>Alguien debe.</p></fieldset>',
    ['¿Quién?', 'Nadie'],
  ],
  ['feedback that was given', '<p>Alguien debe.</p>', ['Alguien debe.']],
  [
    'of folded text the heading alone',
    '<details><summary>Las nueve partes</summary><p>Contactos.</p></details><details open><summary>Más</summary><p>Riesgos.</p></details>',
    ['Las nueve partes', 'Más', 'Riesgos.'],
  ],
  [
    'of a recording its title and its transcript',
    '<figure><figcaption>La guardia</figcaption><audio></audio><p class="audio-facts">Grabación · 12 s</p><div class="audio-state" lang="es"><p>Guardada.</p></div><details open><summary>Transcripción</summary><p>Llega el agua.</p></details></figure>',
    ['La guardia', 'Transcripción', 'Llega el agua.'],
  ],
  ['no citation', '<p>Hubo 36 personas <a class="cite">[OIM, 2011]</a>.</p>', ['Hubo 36 personas.']],
])('reads %s', (_, html, expected) => {
  expect(text(html)).toEqual(expected);
});

it('leaves out the words of the campus around the text', () => {
  expect(heard('<p>Pantalla 1 de 3</p><h2 lang="es">Antes</h2><button>Siguiente</button>')).toEqual([
    'Antes',
  ]);
});

it('knows where each sentence stands', () => {
  document.body.innerHTML = '<main><p lang="es">Uno <b>dos</b> tres. Cuatro.</p></main>';
  const root = document.querySelector('main');
  expect(root && heardIn(root, 'es').map(({ range }) => range.toString())).toEqual([
    'Uno dos tres.',
    'Cuatro.',
  ]);
});

import { describe, expect, it } from '@jest/globals';
import { plainText } from './findable-texts.ts';

/** A field of a worksheet, as the importer writes one. */
const field = (label: string, rest: string) =>
  `<label class="field"><span class="field-label">${label}</span>${rest}</label>`;

describe('the words of a text that are searched and shown in a result', () => {
  it.each([
    [
      'of fields, with hint and unit',
      field(
        'Atendidas',
        '<span class="field-hint">Si nadie, 0.</span><input><span class="field-unit">personas</span>',
      ),
      'Atendidas\nSi nadie, 0.\npersonas',
    ],
    [
      'of neighbouring fields',
      field('Hoy', '<input>') + field('El registro', '<textarea></textarea>'),
      'Hoy\nEl registro',
    ],
    [
      'of what is unfolded and what is under a figure',
      '<details class="accordion"><summary>Hoy</summary>El registro</details><figure><img alt="a > b"><figcaption>Mapa</figcaption></figure>',
      'Hoy\nEl registro\nMapa',
    ],
    [
      'of rows and cells',
      '<table><thead><tr><th>Función</th><th>Nombre</th></tr></thead><tbody><tr><td>Guardia</td><td></td></tr><tr><td><p>Uno</p><p>Dos</p></td><td>Tres</td></tr></tbody></table>',
      'Función · Nombre\nGuardia\nUno Dos · Tres',
    ],
    [
      'of fields in a cell',
      `<table><tr><td>${field('Litros', '<input>')}</td><td>${field('Día', '<input>')}</td></tr></table>`,
      'Litros · Día',
    ],
  ])('are not glued together: %s', (_, html, words) => {
    expect(plainText(html)).toBe(words);
  });

  it('keep what stands within a word', () => {
    expect(plainText('<p>El <strong>pa</strong>drón, <a href="#x">hoy</a>.</p>')).toBe('El padrón, hoy.');
    expect(plainText('<p>Su <span lang="en">lead</span>, sin más.</p>')).toBe('Su lead, sin más.');
  });

  it('have no boxes to tick and no lines to write on', () => {
    expect(plainText('<ul><li><span class="box">☐</span> Radio</li><li>☐ ☐ ☐ ____</li></ul>')).toBe('Radio');
    expect(plainText('<p>Jefe de familia: ____. Quién debe: ______</p>')).toBe('Jefe de familia. Quién debe');
  });
});

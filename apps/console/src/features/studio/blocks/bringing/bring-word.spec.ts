import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { bringWord } from './bring-word.ts';

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const document = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const paragraph = (words: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const styles =
  '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style></w:styles>';
const word = (body: string, more: Zippable = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(document(body)),
    'word/styles.xml': strToU8(styles),
    ...more,
  });

describe('a file of Word', () => {
  it('gives its words as the format has them', async () => {
    const brought = await bringWord(
      word(
        `${paragraph('Uno', 'Ttulo1')}<w:p><w:r><w:t xml:space="preserve">Un </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>texto</w:t></w:r></w:p>`,
      ),
    );
    expect(brought.refused).toBeUndefined();
    expect(brought).toMatchObject({ pictures: 0 });
    if (brought.refused === undefined)
      expect(brought.body.innerHTML).toBe('<h2>Uno</h2><p>Un <strong>texto</strong></p>');
  });

  it('leaves ten thousand pictures packed, and says how many', async () => {
    const media: Zippable = {};
    for (let at = 0; at < 10_000; at++)
      media[`word/media/image${at}.png`] = [new Uint8Array(1), { level: 0 }];
    expect(await bringWord(word(paragraph('a'), media))).toMatchObject({ pictures: 10_000 });
  });

  it('is refused with macros in it', async () => {
    expect(await bringWord(word(paragraph('a'), { 'word/vbaProject.bin': new Uint8Array(9) }))).toEqual({
      refused: 'macros',
    });
  });

  it('is refused when it is none, or damaged', async () => {
    expect(await bringWord(strToU8('hola'))).toEqual({ refused: 'not-word' });
    expect(await bringWord(zipSync({ 'a.txt': strToU8('a') }))).toEqual({ refused: 'not-word' });
    const whole = word(paragraph('hola'.repeat(4000)));
    expect(await bringWord(whole.subarray(0, whole.length / 2))).toMatchObject({
      refused: expect.stringMatching(/unreadable|not-word/),
    });
    expect(await bringWord(word('<w:p><w:r>'))).toEqual({ refused: 'unreadable' });
  });

  it('is refused when it unpacks to more than any document', async () => {
    const bomb = word(paragraph('a'), { 'word/numbering.xml': [new Uint8Array(40_000_000), { level: 9 }] });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await bringWord(bomb)).toEqual({ refused: 'large' });
  });

  it('is refused with declarations, by which entities could name files', async () => {
    const text = document(paragraph('&x;')).replace(
      '?>',
      '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    );
    expect(await bringWord(word('', { 'word/document.xml': strToU8(text) }))).toEqual({
      refused: 'unreadable',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { DOMParser as ModelParser } from 'prosemirror-model';
import { openText } from '../model/open-text.ts';
import { schema } from '../model/schema.ts';
import { writeText } from '../model/write-text.ts';
import { cleanHtml } from './clean-html.ts';

/** The Markdown that pasted HTML becomes. */
const markdown = (html: string): string => {
  const doc = ModelParser.fromSchema(schema).parse(cleanHtml(html).body);
  return writeText(doc, openText('').book).trimEnd();
};

describe('pasted from an office', () => {
  it.each([
    [
      'Word: headings, emphasis and lists that are paragraphs',
      `<html xmlns:o="urn:x"><head><style>p.MsoNormal{color:red}</style></head><body>
       <h1>Uno<o:p></o:p></h1>
       <p class=MsoNormal style='margin:0cm'>Un <b style='mso-bidi-font-weight:normal'>texto</b> <i>bien</i><o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>   </span></span><![endif]>a</p>
       <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span> </span></span>b</p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>c</p>
       <h2>Dos</h2></body></html>`,
      '## Uno\n\nUn **texto** *bien*\n\n- a\n\n  1. b\n- c\n\n### Dos',
    ],
    [
      'Google Docs: everything inside a bold that is none',
      `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2><span>Uno</span></h2>
       <p dir="ltr"><span style="font-weight:700">fuerte</span><span style="font-weight:400;font-style:italic"> leve</span>
       <a href="https://www.google.com/url?q=https://micicinitiative.iom.int/a&amp;sa=D"><span>guía</span></a></p>
       <ul><li><p><span>a</span></p></li></ul></b>`,
      '## Uno\n\n**fuerte** *leve* [guía](https://micicinitiative.iom.int/a)\n\n- a',
    ],
    [
      'a table, with cells of several paragraphs and one that is wider',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><p>c</p><p>d|e</p></td></tr></tbody></table>',
      '| a | b |\n|---|---|\n| c d\\|e | |',
    ],
    ['a level that is skipped', '<h2>a</h2><h5>b</h5><p>c</p>', '## a\n\n### b\n\nc'],
    ['boxes of a page', '<div><div>uno</div><div>dos</div></div>', 'uno\n\ndos'],
  ])('%s', (_what, html, written) => {
    expect(markdown(html)).toBe(written);
  });

  it('leaves pictures out, and counts them', () => {
    const { pictures, body } = cleanHtml('<p>a<img src="data:x"><svg><script>1</script></svg></p>');
    expect(pictures).toBe(2);
    expect(body.innerHTML).toBe('<p>a</p>');
  });
});

describe('nothing hostile is left', () => {
  const hostile = [
    '<script>hurt()</script><p>ok</p>',
    '<img src=x onerror=hurt()><p onclick=hurt()>ok</p>',
    '<svg onload=hurt()><animate onbegin=hurt() /></svg>ok',
    '<a href="javascript:hurt()">ok</a><a href=" JaVaScRiPt:hurt()">ok</a><a href="data:text/html,hurt">ok</a>',
    '<a href="https://www.google.com/url?q=javascript:hurt()">ok</a><a href="https://www.google.com/url?q=%E0%A4%A">ok</a>',
    '<iframe srcdoc="<script>hurt()</script>"></iframe><object data=x></object><embed src=x>ok',
    '<math><mtext><table><mglyph><style><img src=x onerror=hurt()></style></mglyph></table></mtext></math>ok',
    '<noscript><p title="</noscript><img src=x onerror=hurt()>">ok</noscript>ok',
    '<form action="https://x.example"><input name=a><button>hurt</button></form>ok',
    '<style>@import "https://x.example/hurt"</style><link rel=stylesheet href=hurt>ok',
    '<base href="https://hurt.example"><template><script>hurt()</script></template>ok',
    '<p style="background:url(https://hurt.example)" class="hurt" id="hurt" data-block="hurt">ok</p>',
  ];
  it.each(hostile)('of %s', (html) => {
    const { body } = cleanHtml(html);
    expect(body.textContent).toContain('ok');
    for (const element of body.querySelectorAll('*')) {
      expect(
        'p h2 h3 h4 ul ol li strong em s code a table tbody tr td blockquote pre br hr'.split(' '),
      ).toContain(element.tagName.toLowerCase());
      expect(element.getAttributeNames().filter((name) => name !== 'href')).toEqual([]);
    }
    const written = markdown(html);
    expect(written).not.toMatch(/hurt|<|javascript/i);
  });

  it('of what is nested deeper than any text', () => {
    expect(markdown(`${'<div><b>'.repeat(300)}ok${'</b></div>'.repeat(300)}`)).toContain('ok');
  });
});

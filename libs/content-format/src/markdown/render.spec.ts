import { describe, expect, it } from '@jest/globals';
import { Problems } from '../problems.ts';
import type { RenderContext, TextKind } from './render-context.ts';
import { createContext, readMarkdown, renderNodes } from './render.ts';

const uuid = '00000000-0000-4000-8000-000000000012';
const texts: Record<string, string> = {
  'media/map.svg': '<svg viewBox="0 0 320.4 200"></svg>',
  'media/levels.svg': '<svg class="true-colours" viewBox="0 0 320 200"></svg>',
  'media/layers.svg': '<svg viewBox="0 0 320 400"><g id="layer-2"/><g id="layer-1"/></svg>',
  'media/a.vtt': 'WEBVTT\n',
  'media/a.md': 'Una *guardia*.',
  'media/a.fr.md': 'Une garde.',
};

function contextFor(kind: TextKind = 'lesson'): RenderContext & { problems: Problems } {
  return createContext({
    kind,
    locale: 'es',
    problems: new Problems(),
    notes: new Problems(),
    references: {
      terms: new Set(['register']),
      sources: new Map([
        [
          'S1',
          {
            key: 'S1',
            publisher: 'IOM',
            title: 'T',
            lang: null,
            url: 'https://e.org/r',
            date: '2011-12',
            note: null,
          },
        ],
        [
          'S2',
          { key: 'S2', publisher: 'Archivo', title: 'T', lang: null, url: null, date: null, note: null },
        ],
      ]),
      lessons: new Map([['why', uuid]]),
      locales: ['es', 'en', 'fr'],
      source: 'es',
      rubric: null,
      plan: new Set(['3', 'A']),
    },
    place: (line) => ({ file: 'es.md', line }),
    media: (path) => ({
      address: `/media/hash/${path.slice(6)}`,
      bytes: 12,
      text: texts[path] ?? null,
      seconds: path.endsWith('.opus') ? 72.4 : null,
      path,
    }),
    declaredSources: null,
  });
}

const renderMarkdown = (markdown: string, context: RenderContext): string =>
  renderNodes(readMarkdown(markdown, context).children, context);

/** HTML without the line ends between its blocks. */
function html(markdown: string, kind: TextKind = 'lesson'): string {
  const context = contextFor(kind);
  const rendered = renderMarkdown(markdown, context);
  expect(context.problems.sorted()).toEqual([]);
  return rendered.replaceAll('\n', '');
}

describe('a directive becomes', () => {
  it.each([
    [
      'callout',
      ':::callout[Un *título*]{kind=case}\nHola.\n:::',
      '<aside class="callout callout-case" role="note" aria-label="Un título"><p class="callout-title">Un <em>título</em></p><p>Hola.</p></aside>',
    ],
    [
      'callout without a title',
      ':::callout{kind=warning}\nHola.\n:::',
      '<aside class="callout callout-warning" role="note" aria-label="Atención"><p class="callout-title">Atención</p><p>Hola.</p></aside>',
    ],
    [
      'figure',
      '::figure[Pie]{src=media/map.svg alt="Dos ríos"}',
      '<figure class="figure"><img src="/media/hash/map.svg" alt="Dos ríos" loading="lazy" decoding="async" width="320" height="200"><figcaption>Pie</figcaption></figure>',
    ],
    [
      'figure whose colours tell something',
      '::figure{src=media/levels.svg alt="Verde, amarillo, rojo"}',
      '<figure class="figure"><img src="/media/hash/levels.svg" alt="Verde, amarillo, rojo" loading="lazy" decoding="async" width="320" height="200" class="true-colours"></figure>',
    ],
    [
      'map, each of its layers with its words',
      ':::map[La misma gente]{src=media/layers.svg alt="Un río"}\n- **03:00** 110 en planta\n- **15:00** 230 en planta\n:::',
      '<figure class="figure map"><img src="/media/hash/layers.svg" alt="Un río" loading="lazy" decoding="async" width="320" height="400"><ul class="map-layers"><li><strong>03:00</strong> 110 en planta</li><li><strong>15:00</strong> 230 en planta</li></ul><figcaption>La misma gente</figcaption></figure>',
    ],
    [
      'video',
      '::video[Puerta]{src=media/a.mp4 captions=media/a.vtt transcript=media/a.md}',
      '<figure class="video"><video controls preload="none" playsinline aria-label="Puerta"><source src="/media/hash/a.mp4" type="video/mp4"><track kind="captions" src="/media/hash/a.vtt" srclang="es" label="es" default></video><figcaption>Puerta</figcaption><details class="transcript"><summary>Transcripción: Puerta</summary><p>Una <em>guardia</em>.</p></details></figure>',
    ],
    [
      'recording',
      '::audio[Una *voz*]{src=media/a.opus transcript=media/a.md}',
      '<figure class="audio"><figcaption>Una <em>voz</em></figcaption><audio controls preload="none" aria-label="Una voz"><source src="/media/hash/a.opus" type="audio/ogg; codecs=opus"></audio><p class="audio-facts">Grabación · 1 min 12 s · 1 KB</p><details class="transcript" open><summary>Transcripción: Una voz</summary><p>Una <em>guardia</em>.</p></details></figure>',
    ],
    [
      'term',
      'El :term[padrón]{key=register}.',
      '<p>El <span role="button" tabindex="0" class="term" data-term="register">padrón</span>.</p>',
    ],
    [
      'check with one right answer',
      ':::check{id=a-1}\n¿Quién?\n\n- [ ] Nadie\n\n  No.\n- [x] Yo\n:::',
      '<fieldset class="check" data-check="a-1"><legend>¿Quién?</legend><label class="check-option"><input type="radio" name="check-a-1" data-right="false"><span class="check-text">Nadie</span></label><p class="check-feedback" hidden>No.</p><label class="check-option"><input type="radio" name="check-a-1" data-right="true"><span class="check-text">Yo</span></label></fieldset>',
    ],
    [
      'check with several',
      ':::check{id=b}\n¿Qué?\n\n- [x] A\n- [x] B\n:::',
      '<fieldset class="check" data-check="b"><legend>¿Qué?</legend><label class="check-option"><input type="checkbox" name="check-b" data-right="true"><span class="check-text">A</span></label><label class="check-option"><input type="checkbox" name="check-b" data-right="true"><span class="check-text">B</span></label></fieldset>',
    ],
    [
      'long field',
      '::field[Riesgos]{id=risks kind=long plan=3 rows=6 hint="Tres"}',
      '<label class="field" data-field="risks" data-kind="long" data-plan="3"><span class="field-label">Riesgos</span><span class="field-hint">Tres</span><textarea name="field-risks" rows="6" maxlength="2000"></textarea></label>',
    ],
    [
      'field of an annex',
      '::field[Contactos]{id=c kind=date plan=A}',
      '<label class="field" data-field="c" data-kind="date" data-plan="A"><span class="field-label">Contactos</span><input type="date" name="field-c"></label>',
    ],
    [
      'short field',
      '::field[Nombre]{id=n kind=text}',
      '<label class="field" data-field="n" data-kind="text"><span class="field-label">Nombre</span><input type="text" name="field-n" maxlength="2000"></label>',
    ],
    [
      'number field',
      '::field[Cuántas]{id=n kind=number}',
      '<label class="field" data-field="n" data-kind="number"><span class="field-label">Cuántas</span><input type="number" name="field-n"></label>',
    ],
    [
      'number field with decimals',
      '::field[Litros]{id=n kind=number decimals=true}',
      '<label class="field" data-field="n" data-kind="number" data-decimals="true"><span class="field-label">Litros</span><input type="number" name="field-n"></label>',
    ],
    [
      'number field that says what it counts',
      '::field[Por cada cien]{id=n kind=number min=1 max=100 unit="personas"}',
      '<label class="field" data-field="n" data-kind="number" data-min="1" data-max="100"><span class="field-label">Por cada cien</span><input type="number" name="field-n"><span class="field-unit">personas</span></label>',
    ],
    [
      'accordion',
      ':::accordion[Más]\nHola.\n:::',
      '<details class="accordion"><summary>Más</summary><p>Hola.</p></details>',
    ],
    [
      'download',
      '::download[Tarjeta]{src=media/card.pdf}',
      '<p><a class="download" href="/media/hash/card.pdf" download data-bytes="12">Tarjeta</a></p>',
    ],
    [
      'citation',
      ':cite[S1]',
      '<p><a class="cite" href="https://e.org/r" rel="noopener external" data-source="S1">[IOM, 2011]</a></p>',
    ],
    [
      'citation without an address',
      ':cite[S2]',
      '<p><span class="source" data-source="S2">[Archivo, s. f.]</span></p>',
    ],
  ])('%s', (_name, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});

describe('citations that would read the same', () => {
  const alike = (kind: TextKind) => {
    const context = contextFor(kind);
    const source = { publisher: 'IOM', title: 'T', lang: null, url: null, date: '2011', note: null };
    const sources = new Map(['S1', 'S2'].map((key) => [key, { ...source, key }]));
    const references = { ...context.references, sources };
    const listing = { ...context, references, declaredSources: new Set(['S1', 'S2']) };
    return renderMarkdown('A :cite[S2] :cite[S1].', listing).replaceAll(/<[^>]+>/g, '');
  };

  it('have the letters of their list', () => {
    expect(alike('lesson')).toBe('A [IOM, 2011b] [IOM, 2011a].');
  });

  it('have none on a card, whose line of sources has none', () => {
    expect(alike('card')).toBe('A [IOM, 2011] [IOM, 2011].');
  });
});

describe('Markdown becomes', () => {
  it.each([
    [
      'a link to the outside',
      '[x](https://e.org/a?b=c)',
      '<p><a href="https://e.org/a?b=c" rel="noopener external">x</a></p>',
    ],
    [
      'a link to a lesson',
      '[x](lesson:why)',
      `<p><a class="lesson-link" href="/lessons/${uuid}" data-lesson="${uuid}">x</a></p>`,
    ],
    ['a telephone link', '[x](tel:+50622223333)', '<p><a href="tel:+50622223333">x</a></p>'],
    ['a heading', '### Hola', '<h3>Hola</h3>'],
    [
      'a table',
      '| A | B |\n|---|--:|\n| 1 | 2 |',
      '<div class="table" role="region" tabindex="0" aria-label="Tabla: A, B"><table><thead><tr><th scope="col">A</th><th class="align-right" scope="col">B</th></tr></thead><tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table></div>',
    ],
    [
      'a table whose first column heads its rows',
      '|   | B |\n|---|---|\n| 1 | 2 |',
      '<div class="table" role="region" tabindex="0" aria-label="Tabla: B"><table><thead><tr><td></td><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr></tbody></table></div>',
    ],
    ['a list from three on', '3. c\n4. d', '<ol start="3"><li>c</li><li>d</li></ol>'],
    ['a time, not a directive', 'A las 12:30, o sea: sí:no', '<p>A las 12:30, o sea: sí:no</p>'],
  ])('%s', (_name, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each<[string, string, string, TextKind]>([
    [
      'a checklist of a card',
      '- [ ] Uno\n- [ ] Dos',
      '<ul class="checklist"><li><span class="box" aria-hidden="true">☐</span> Uno</li><li><span class="box" aria-hidden="true">☐</span> Dos</li></ul>',
      'card',
    ],
    [
      'a checklist with room between its lines',
      '- [ ] Uno\n\n- [ ] Dos\n  - tres',
      '<ul class="checklist"><li><p><span class="box" aria-hidden="true">☐</span> Uno</p></li><li><p><span class="box" aria-hidden="true">☐</span> Dos</p><ul><li>tres</li></ul></li></ul>',
      'card',
    ],
    [
      'a message of a card',
      ':::message[Primer *mensaje*]{lang=en}\nQuake in [place], 12:30.\n\n- Stay\n- Call\n:::',
      '<section class="message" lang="en" aria-label="Primer mensaje"><p class="message-title">Primer <em>mensaje</em></p><p>Quake in [place], 12:30.</p><ul><li>Stay</li><li>Call</li></ul></section>',
      'card',
    ],
    ['a section of a card', '## Hola\n\n### Ya', '<h2>Hola</h2><h3>Ya</h3>', 'card'],
    [
      'a missing fact of a country unit',
      'La guardia: :missing[el *número*].',
      '<p>La guardia: <mark class="missing">Falta: el <em>número</em></mark>.</p>',
      'unit',
    ],
    [
      'a fact of a country unit, with all that is known of the day of its source',
      'Ya :cite[S1].',
      '<p>Ya <a class="cite" href="https://e.org/r" rel="noopener external" data-source="S1">[IOM, diciembre de 2011]</a>.</p>',
      'unit',
    ],
    ['a section of a country unit', '## Hola\n\n### Ya', '<h3>Hola</h3><h4>Ya</h4>', 'unit'],
  ])('%s', (_name, markdown, expected, kind) => {
    expect(html(markdown, kind)).toBe(expected);
  });

  it('a one-line text without its paragraph', () => {
    expect(html('Con *calma*.', 'inline')).toBe('Con <em>calma</em>.');
  });
});

describe('hostile Markdown is reported, and nothing of it gets through', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', 'html'],
    ['an event handler', 'Hola <img src=x onerror=alert(1)>', 'html'],
    ['an inline frame', '<iframe src="https://e.org"></iframe>', 'html'],
    ['a style', '<style>p{display:none}</style>', 'html'],
    ['a comment', '<!-- secret -->', 'html'],
    ['a script as a link', '[x](javascript:alert(1))', 'link'],
    ['a script as a link, disguised', '[x](JaVaScRiPt:alert(1))', 'link'],
    ['a script as a link, in entities', '[x](&#106;avascript:alert(1))', 'link'],
    ['a script as an autolink', '<javascript:alert(1)>', 'link'],
    ['data as a link', '[x](data:text/html;base64,PHNjcmlwdD4=)', 'link'],
    ['a protocol-relative link', '[x](//evil.example/x)', 'link'],
    ['an image of a third party', '![x](https://evil.example/x.png)', 'markdown'],
    ['a reference to a script', '[x][1]\n\n[1]: javascript:alert(1)', 'link'],
    ['an attribute of the author', ':::callout[x]{kind=note onclick="alert(1)"}\nx\n:::', 'directive'],
    ['a class of the author', ':term[x]{key=register .evil #id}', 'directive'],
    ['a name that clobbers', '::field[x]{id="__proto__" kind=text}', 'directive'],
    ['a kind that is none', ':::callout[x]{kind="note evil"}\nx\n:::', 'directive'],
  ])('%s', (_name, markdown, code) => {
    const context = contextFor();
    const rendered = renderMarkdown(markdown, context);
    expect(context.problems.sorted().map((problem) => problem.code)).toContain(code);
    expect(rendered).not.toMatch(/<(script|iframe|style|!--)|<[^>]*(\son\w+=|script:|data:|evil)/i);
    expect(rendered).not.toMatch(/\sid=/);
  });

  it('with file and line', () => {
    const context = contextFor();
    renderMarkdown('Hola.\n\nUno <b>dos</b>', context);
    expect(context.problems.sorted()).toEqual([
      {
        file: 'es.md',
        line: 3,
        code: 'html',
        reason: 'raw HTML is not allowed; write Markdown or a directive',
      },
    ]);
  });
});

it('takes time in proportion to its length', () => {
  const part = 'Un párrafo con **fuerza**, un :term[padrón]{key=register} y :cite[S1].\n\n- Uno\n- Dos\n\n';
  // Of a processor, for this thread: a busy machine takes longer and not more.
  const spentFor = (repeats: number) => {
    const lesson = part.repeat(repeats);
    const spent = process.threadCpuUsage();
    renderMarkdown(lesson, contextFor());
    const { user, system } = process.threadCpuUsage(spent);
    return user + system;
  };
  spentFor(10);
  // One after the other, so that both meet the same machine: the round that nothing disturbed counts.
  const ratios = Array.from({ length: 6 }, () => {
    const few = spentFor(20);
    return spentFor(200) / few;
  });
  expect(Math.min(...ratios)).toBeLessThan(40);
});

describe('a map is refused', () => {
  const layers = '- **03:00** 110\n- **15:00** 230';
  const drawing = 'src=media/layers.svg alt="Un río"';
  it.each([
    ['without alt', 'src=media/layers.svg', layers, 'the map has no alt'],
    ['that is no drawing', 'src=media/a.png alt="Un río"', layers, 'must be an SVG image'],
    ['with one layer', drawing, '- **03:00** 110', 'a map holds one list'],
    ['with a layer that has no name', drawing, '- **03:00** 110\n- 230', 'a map holds one list'],
    ['with a layer that has no words', drawing, '- **03:00** 110\n- **15:00**', 'a map holds one list'],
    ['with more than its list', drawing, `Antes.\n\n${layers}`, 'a map holds one list'],
    ['with words for a layer it lacks', drawing, `${layers}\n- **Sismo** norte`, 'it has layer-1, layer-2'],
    ['whose drawing has no layers', 'src=media/map.svg alt="Un río"', layers, 'it has none'],
  ])('%s', (_, attributes, list, reason) => {
    const context = contextFor();
    renderMarkdown(`:::map[Pie]{${attributes}}\n${list}\n:::`, context);
    expect(context.problems.sorted().map((problem) => problem.reason)).toEqual([
      expect.stringContaining(reason),
    ]);
  });
});

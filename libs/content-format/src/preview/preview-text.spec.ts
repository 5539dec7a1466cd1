import { describe, expect, it } from '@jest/globals';
import { previewReferences, previewText, type PreviewFile } from './preview-text.ts';

const references = previewReferences({
  glossary: '- key: registry\n  term: { fr: registre }\n',
  sources:
    "- key: S1\n  publisher: 'ONU'\n  title: 'Convention'\n  url: 'https://example.org/c'\n  date: '1963'\n",
  locales: ['es', 'en', 'fr'],
});
const lesson = 'modules/03-law/lessons/01-vienna/fr.md';
const file: PreviewFile = (path) =>
  path === 'modules/03-law/media/map.fr.svg'
    ? { address: '/media/abc/map.fr.svg', bytes: 9, text: null }
    : null;
const front = '---\nuuid: 1\ntitle: Le droit\nsources: [S1]\n---\n\n';
const preview = (body: string, path = lesson) => previewText(path, front + body, 'fr', references, file);

describe('the preview of a text', () => {
  it('is what learners read: screens, plan and sources, by the renderer that publishes', () => {
    const text = [
      '## Un',
      'Deux mots : :term[registre]{key=registry} :cite[S1].',
      '## Deux',
      '::figure[Carte]{src=media/map.svg alt="Une carte"}',
      ':::plan\nNotez.\n:::',
      ':::sources\n:::',
    ].join('\n\n');
    const shown = preview(text);
    expect(shown?.title).toBe('Le droit');
    expect(shown?.screens.map(({ title }) => title)).toEqual(['Un', 'Deux']);
    expect(shown?.screens[0]?.html).toContain('[ONU, 1963]');
    expect(shown?.screens[0]?.html).toContain('data-term="registry"');
    expect(shown?.screens[1]?.html).toContain('src="/media/abc/map.fr.svg"');
    expect(shown?.plan).toBe('<p>Notez.</p>');
    expect(shown?.sources).toContain('https://example.org/c');
    expect(shown?.problems).toEqual([]);
  });

  it.each(['modules/03-law/cards/01-x/fr.md', 'facilitator/guide/fr.md', 'countries/CR/m3-law.fr.md'])(
    'is the whole of %s',
    (path) => {
      expect(preview('## Un\n\nMots.\n', path)?.screens[0]?.html).toContain('Mots.');
    },
  );

  it('has nothing to show of other files', () => {
    expect(preview('title: x', 'modules/03-law/quiz.yaml')).toBeNull();
  });

  it('says what is wrong, by the line of the file', () => {
    expect(preview(':::nonsense\n:::\n')?.problems).toContainEqual(
      expect.objectContaining({ line: 7, code: 'directive' }),
    );
  });

  it.each(['', '---', '---\ntitle: [\n---\n', ':::', '::figure{', '\u0000', '| a |\n|---|', '- - - -'])(
    'bears what is half written: %j',
    (text) => {
      expect(() => previewText(lesson, text, 'fr', references, file)).not.toThrow();
    },
  );

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>@import "https://evil.example"</style>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '![x](https://evil.example/pixel.gif)',
    '::figure[<img src=x onerror=alert(1)>]{src="javascript:alert(1).svg" alt="\\" onerror=alert(1) x=\\""}',
    '::figure[x]{src=media/map.svg alt="\\"><script>alert(1)</script>"}',
    ':::callout[<script>alert(1)</script>]{kind="note\\" onclick=\\"alert(1)"}\nx\n:::',
    ':term[x]{key="registry\\" onclick=\\"alert(1)"}',
    '::download[x]{src="https://evil.example/x.exe"}',
    ':::check{id="a\\" autofocus onfocus=\\"alert(1)"}\nQ\n\n- [x] <script>alert(1)</script>\n:::',
    '<!--><script>alert(1)</script>-->',
    '```\n</code><script>alert(1)</script>\n```',
  ])('executes nothing: %s', (attack) => {
    const shown = preview(`## Un\n\n${attack}\n\n:::plan\n${attack}\n:::\n`);
    const html = [...(shown?.screens ?? []).map((each) => each.html), shown?.plan, shown?.extended].join(
      '\n',
    );
    const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
    expect(
      tags.filter((tag) => /^<(script|style|iframe|svg|object|embed|link|meta|base|form)\b/i.test(tag)),
    ).toEqual([]);
    expect(tags.filter((tag) => /\son[a-z]+\s*=(?=(?:[^"]*"[^"]*")*[^"]*$)/i.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /(?:href|src|poster)="\s*(?:javascript|data|vbscript):/i.test(tag))).toEqual(
      [],
    );
    expect(tags.filter((tag) => /(?:src|poster)="https?:/i.test(tag))).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { opened } from '../archive/archive.fixture.ts';
import { growth } from '../hostile/growth.fixture.ts';
import { inspect, isFault, startScan, type Inspection } from '../index.ts';
import { packageWith, rawZip, type RawEntry } from '../archive/zip.fixture.ts';

const reportOn = async (...files: RawEntry[]): Promise<Inspection> => {
  const found = await inspect(rawZip(packageWith(...files)));
  if (isFault(found)) throw new Error(JSON.stringify(found));
  return found;
};
const page = (data: string): RawEntry => ({ name: 'p.html', data });
const script = (data: string): RawEntry => ({ name: 's.js', data });

describe('hosts that are called', () => {
  it.each<[string, RawEntry, string[]]>([
    ['a script', page('<script src="https://cdn.example/x.js"></script>'), ['cdn.example']],
    ['without a scheme, with a port', page('<img src=//img.example:8080/a.png>'), ['img.example:8080']],
    [
      'a sign of another tag in an attribute',
      page('<img alt="a > b" src="https://img.example/a.png">'),
      ['img.example'],
    ],
    [
      'one of a set of sources',
      page('<img srcset="a.png 1x, https://img.example/b.png 2x">'),
      ['img.example'],
    ],
    ['a frame', page("<iframe src='http://v.example/embed'></iframe>"), ['v.example']],
    ['a style in the page', page('<style>@import "https://css.example/a"</style>'), ['css.example']],
    [
      'a page that leaves at once',
      page('<meta http-equiv=refresh content="0; url=https://out.example/">'),
      ['out.example'],
    ],
    ['a style sheet', { name: 's.css', data: 'b{background:url(//c.example/b.png)}' }, ['c.example']],
    [
      'a script that sets src',
      script('var s=document.createElement("script");s.src="https://cdn.example/a"'),
      ['cdn.example'],
    ],
    ['a script that fetches', script("fetch('https://x.example/q')"), ['x.example']],
    ['an old request', script('r.open("GET", "http://x.example/q")'), ['x.example']],
    ['jQuery', script('$.ajax({ url: "https://x.example/q" })'), ['x.example']],
    ['a beacon', script('navigator.sendBeacon("https://metrics.example/v1")'), ['metrics.example']],
    [
      'an address glued together',
      script("s.src = 'https:' + '//cdn' + '.example' + '/a.js'"),
      ['cdn.example'],
    ],
    ['a constant that looks like a service', script('const M="https://m.example/v1/import"'), ['m.example']],
    ['a socket', script("new WebSocket('wss://ws.example/x')"), ['ws.example']],
    [
      'a script written into the page',
      page(`<script>document.write('<scr'+'ipt src="https://cdn.example/a.js"></scr'+'ipt>')</script>`),
      ['cdn.example'],
    ],
    [
      'a script in an attribute',
      page(`<body onload="new Image().src='https://t.example/p.gif'">`),
      ['t.example'],
    ],
    [
      'a drawing',
      { name: 'd.svg', data: '<svg><image xlink:href="https://i.example/a.png"/></svg>' },
      ['i.example'],
    ],
    ['a link', page('<a href="https://example.org">x</a>'), []],
    ['a comment', page('<!-- <script src="https://old.example/x.js"></script> -->'), []],
    ['a namespace', script('var ns="http://www.w3.org/2000/svg"'), []],
    [
      'the credits of a library',
      script('/* https://jquery.org/license */ x("https://reactjs.org/docs/error")'),
      [],
    ],
    ['a window that opens', script('window.open("https://help.example/a.html")'), []],
    ['a page that is left for another', script('location.href="https://out.example/a.html"'), []],
    ['what is no host', script('s.src="//x"; t.src="https://"+host'), []],
  ])('%s', async (_, file, hosts) => {
    expect((await reportOn(file)).hosts).toEqual(hosts);
  });

  it('are told by file, each once, in a list that ends', async () => {
    const many = Array.from({ length: 200 }, (_, at) => `<img src="https://h${at}.example/a.png">`).join('');
    const { hosts, outsideRequests } = await reportOn(page(many));
    expect([hosts.length, outsideRequests.length]).toEqual([200, 50]);
    expect(outsideRequests[0]).toEqual({
      file: 'p.html',
      url: 'https://h0.example/a.png',
      host: 'h0.example',
      from: 'markup',
    });
  });
});

describe('windows of its own', () => {
  it.each<[string, RawEntry[], object[]]>([
    [
      'by a script',
      [script('function f(){ window.open (u) }')],
      [{ file: 's.js', how: 'script', isLaunchPage: false }],
    ],
    [
      'by a link',
      [page('<a target="_blank" href="a.pdf">a</a>')],
      [{ file: 'p.html', how: 'link', isLaunchPage: false }],
    ],
    [
      'by a button',
      [page(`<button onclick="window.open('a.html')">`)],
      [{ file: 'p.html', how: 'script', isLaunchPage: false }],
    ],
    ['none', [script('xhr.open("GET", url); dialog.open(); reopen("a", 1)')], []],
  ])('%s', async (_, files, popUps) => {
    expect((await reportOn(...files)).popUps).toEqual(popUps);
  });

  it('in the page an item opens stand in the way', async () => {
    const [manifest] = packageWith();
    const zip = rawZip([
      ...(manifest ? [manifest] : []),
      { name: 'index.html', data: '<body onload="window.open(\'course.html\')">' },
    ]);
    expect(await inspect(zip)).toMatchObject({ popUps: [{ file: 'index.html', isLaunchPage: true }] });
  });
});

describe('files that are missing', () => {
  it.each([
    ['an image', '<img src="media/a.png">', ['media/a.png']],
    ['in another case: there', '<img src="INDEX.html">', []],
    ['with a query: there', '<script src="./index.html?v=2"></script>', []],
    ['escaped: there', '<img src="a%20b.png">', []],
    ['an ampersand in its name: there', '<img src="c&amp;d.png">', []],
    ['of a template', '<img src="{{src}}"><img src="${x}"><img src="\' + x + \'">', []],
    [
      'of another site, or data',
      '<img src="https://x.example/a.png"><img src="data:image/png;base64,x">',
      [],
    ],
    ['in a comment', '<!-- <img src="b.png"> -->', []],
    ['below a base', '<base href="x/"><img src="a.png">', []],
  ])('%s', async (_, html, missing) => {
    const { missingFiles } = await reportOn(
      page(html),
      { name: 'a b.png', data: 'x' },
      { name: 'c&d.png', data: 'x' },
    );
    expect(missingFiles).toEqual(missing.map((file) => ({ file, page: 'p.html' })));
  });
});

describe('completion', () => {
  it.each([
    ['1.2', 'API.LMSInitialize("")', 'reported'],
    ['2004', 'window.API_1484_11.Initialize("")', 'reported'],
    ['neither', 'alert(1)', 'opened'],
  ])('%s', async (_, code, suggestedCompletion) => {
    expect(await reportOn(script(code))).toMatchObject({ suggestedCompletion });
  });
});

describe('a scan', () => {
  it('passes every byte on, whatever it sees', async () => {
    const data = '<script src="https://cdn.example/x.js"></script>'.repeat(100_000);
    const archive = await opened(rawZip(packageWith(page(data))));
    const scan = startScan(archive);
    let bytes = 0;
    for await (const chunk of scan.watch('p.html', await archive.open('p.html'))) bytes += chunk.length;
    archive.close();
    expect(bytes).toBe(data.length);
    expect(scan.report()).toMatchObject({ files: 3, bytes: archive.bytes, hosts: ['cdn.example'] });
  });

  it.each([
    ['tags that never end', '<script '.repeat(250_000)],
    ['comments that never end', '<!-- '.repeat(400_000)],
    ['quotes that never end', '<img src="'.repeat(200_000)],
    ['scripts that never end', '<script>'.repeat(250_000)],
    ['literals', `"http://`.repeat(250_000)],
    ['spaces', `x = "a"${' '.repeat(1_000_000)}`],
    ['gluing', `"a" + `.repeat(300_000)],
    ['urls', 'url( '.repeat(400_000)],
  ])('takes no longer for each of many %s than for each of a few', async (_, data) => {
    const scan = (text: string) => () => reportOn(page(text), script(text), { name: 's.css', data: text });
    // Four times as many: sixteen would be a scan that looks at each again for every other.
    const times = await growth(
      scan(data.slice(0, data.length / 8)),
      scan(data.slice(0, data.length / 2)),
      10,
    );
    expect(times).toBeLessThan(10);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { damagedBytes, fuzzRuns, fuzzSeed } from './fuzz.fixture.ts';
import { flattenItems, isFault, launchHref, matchFiles, parseManifest, type Manifest } from '../index.ts';
import { in2004 } from '../manifest/manifest.fixture.ts';
import { manifest12 } from '../archive/zip.fixture.ts';

const rich2004 = in2004(
  `<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction><adlcp:completionThreshold completedByMeasure="true"/>
  <adlcp:data><adlcp:map targetID="t" readSharedData="true"/></adlcp:data><imsss:sequencing IDRef="s"><imsss:objectives>
  <imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective>
  </imsss:objectives></imsss:sequencing><metadata><lom><general><title><string language="es">Uno</string></title></general></lom></metadata>`,
  '2004 3rd Edition',
  '<imsss:sequencingCollection><imsss:sequencing ID="s"><imsss:limitConditions attemptLimit="1"/></imsss:sequencing></imsss:sequencingCollection>',
);
const nested12 = manifest12({
  items: `<item identifier="A" identifierref="R1" parameters="?a=1"><title>Año</title>
    <item identifier="B" identifierref="R2" isvisible="false"><title>B</title><adlcp:masteryscore>80</adlcp:masteryscore></item></item>`,
  resources: `<resource identifier="R1" xml:base="a/" href="index.html?x=1#y"><file href="index.html"/><dependency identifierref="R2"/></resource>
    <resource identifier="R2" adlcp:scormtype="sco" href="app\\common\\b.html"/>`,
});
const sound = [manifest12(), nested12, rich2004].map((xml) => Buffer.from(xml));

const nasty = fc.constantFrom(
  '../../etc/passwd',
  'javascript:alert(1)',
  'http://example.org/',
  '//example.org/x',
  '%2e%2e%2fx',
  '..\\..\\x',
  'C:\\x',
  'a b#c?d',
  '__proto__',
  'constructor',
  'NaN',
  '-1e400',
  '\u202e',
  '&#0;',
  ']]>',
  'a'.repeat(3000),
  '',
);
const names = fc.constantFrom(
  ...['manifest', 'metadata', 'schemaversion', 'organizations', 'organization', 'item', 'title', 'resources'],
  ...[
    'resource',
    'file',
    'dependency',
    'adlcp:location',
    'lom',
    'general',
    'langstring',
    'string',
    'keyword',
  ],
  ...[
    'imsss:sequencing',
    'sequencingCollection',
    'objectives',
    'primaryObjective',
    'limitConditions',
    'adlcp:data',
    'map',
  ],
);
const attributes = fc.dictionary(
  fc.constantFrom(
    'identifier',
    'identifierref',
    'href',
    'default',
    'xml:base',
    'parameters',
    'isvisible',
    'IDRef',
    'ID',
    'xml:lang',
    'adlcp:scormType',
    'satisfiedByMeasure',
  ),
  fc.oneof(
    fc.constantFrom('A', 'B', 'R1', 'O', 'sco', 'true', 'index.html'),
    nasty,
    fc.string({ maxLength: 20 }),
  ),
  { maxKeys: 5 },
);
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');

interface Tree {
  name: string;
  attributes: Record<string, string>;
  children: (Tree | string)[];
}
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: names,
    attributes,
    children: fc.array(fc.oneof({ maxDepth: 6 }, fc.string({ maxLength: 10 }), tie('tree')), {
      maxLength: 5,
    }),
  }),
}));
const written = (node: Tree | string): string => {
  if (typeof node === 'string') return escaped(node);
  const said = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${said.join('')}>${node.children.map(written).join('')}</${node.name}>`;
};
/** Half of them with what a manifest needs, so that some are taken. */
const documents = fc.tuple(fc.array(tree, { maxLength: 4 }), fc.boolean()).map(([trees, isWhole]) => {
  const inside = trees.map(written).join('');
  return isWhole
    ? manifest12({ items: `<item identifier="Z" identifierref="R1"/>${inside}` })
    : `<manifest>${inside}</manifest>`;
});

const pathsOf = (manifest: Manifest) =>
  manifest.organizations.flatMap(({ items }) =>
    flattenItems(items).flatMap(({ item }) =>
      item.launch ? [item.launch.path, ...item.launch.otherwise] : [],
    ),
  );

/** What must hold for every accepted manifest, whoever wrote it. */
const checkTaken = (bytes: Uint8Array): void => {
  const manifest = parseManifest(bytes);
  if (isFault(manifest)) {
    expect(manifest.file).toBe('imsmanifest.xml');
    return;
  }
  const matched = matchFiles(manifest, pathsOf(manifest));
  if (isFault(matched)) return;
  const launched = flattenItems(matched.organizations[matched.defaultOrganization]?.items ?? []).flatMap(
    ({ item }) => launchHref(item) ?? [],
  );
  expect(launched.length).toBeGreaterThan(0);
  for (const href of launched) {
    const url = new URL(href, 'https://content.example/package/');
    expect(url.origin).toBe('https://content.example');
    expect(url.pathname.startsWith('/package/')).toBe(true);
  }
  for (const path of pathsOf(matched)) expect(path).not.toMatch(/^\/|(^|\/)\.{0,2}(\/|$)/);
  expect(JSON.parse(JSON.stringify(matched))).toEqual(matched);
};

const settings = { numRuns: fuzzRuns };
const minutes = 60_000 * 30;

describe(`the manifest reader, ${fuzzRuns} runs, seed ${fuzzSeed}`, () => {
  it(
    'any tree of elements is a fault or a manifest that opens files of the package',
    () =>
      fc.assert(
        fc.property(documents, (xml) => checkTaken(Buffer.from(xml))),
        settings,
      ),
    minutes,
  );

  it(
    'so is a sound manifest, whatever happened to it',
    () => {
      const pieces = fc
        .oneof(nasty, documents, fc.string({ maxLength: 30 }))
        .map((text) => Buffer.from(text));
      fc.assert(fc.property(damagedBytes(sound, pieces), checkTaken), settings);
    },
    minutes,
  );

  it(
    'so are any bytes',
    () => fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), checkTaken), settings),
    minutes,
  );
});

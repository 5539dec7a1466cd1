import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { scenarioGraph } from './scenario-graph.ts';

const course = join(import.meta.dirname, '../../../../content');
const scenarios = readdirSync(course, { recursive: true, encoding: 'utf8' })
  .filter((path) => /scenarios\/[^/]+\.yaml$/.test(path))
  .sort();

const story = `kind: scenario
start: door
nodes:
  - key: door
    title: { es: 'La puerta', en: 'The door' }
    clock: { es: '06:00', en: '06:00' }
    choices:
      - { key: in, text: { es: 'Entrar' }, next: hall }
      - key: wait
        when: { gauge: time, below: 50 }
        next:
          - { when: { chose: door.in }, to: late }
          - { to: calm }
  - key: hall
    choices: [{ key: go, next: calm }]
endings:
  - { key: calm, title: { es: 'En calma' } }
  - { key: late }
`;
const graph = (text: string) => {
  const read = scenarioGraph(text);
  if (!read) throw new Error('there is no graph');
  return read;
};

describe('the graph of a simulation', () => {
  it('has its scenes and endings with their ways, and where they stand in the file', () => {
    const { start, places, layers, findings } = graph(story);
    expect(start).toBe('door');
    expect(places.map(({ key, isEnding, line }) => [key, isEnding, line])).toEqual([
      ['door', false, 4],
      ['hall', false, 14],
      ['calm', true, 17],
      ['late', true, 18],
    ]);
    expect(places[0]).toMatchObject({
      titles: { es: 'La puerta' },
      choices: [
        { key: 'in', isConditional: false, ways: [{ to: 'hall', isConditional: false }] },
        {
          key: 'wait',
          isConditional: true,
          ways: [
            { to: 'late', isConditional: true },
            { to: 'calm', isConditional: true },
          ],
        },
      ],
    });
    expect(Object.fromEntries(layers)).toEqual({ door: 0, hall: 1, late: 1, calm: 1 });
    expect(findings).toEqual([]);
  });

  it.each<[string, string, string, object[]]>([
    ['a scene that no way leads to', 'next: hall', 'next: calm', [{ kind: 'unreachable', place: 'hall' }]],
    [
      'a scene in which nothing can be decided',
      'choices: [{ key: go, next: calm }]',
      'choices: []',
      [{ kind: 'dead-end', place: 'hall' }],
    ],
    [
      'a decision that leads to what is not there',
      'next: hall',
      'next: hole',
      [
        { kind: 'nowhere', place: 'door', choice: 'in', to: 'hole' },
        { kind: 'unreachable', place: 'hall' },
      ],
    ],
    [
      'a decision that does not say where it leads',
      '{ key: go, next: calm }',
      '{ key: go }',
      [
        { kind: 'no-way-on', place: 'hall', choice: 'go' },
        { kind: 'no-ending', place: 'hall' },
      ],
    ],
    [
      'a scene that one comes back to',
      '{ key: go, next: calm }',
      '{ key: go, next: door }',
      [
        { kind: 'loop', place: 'door' },
        { kind: 'loop', place: 'hall' },
      ],
    ],
    [
      'two of one key',
      '- { key: late }',
      '- { key: late }\n  - { key: late }',
      [{ kind: 'twice', place: 'late' }],
    ],
    ['a start that is none', 'start: door', 'start: gate', [{ kind: 'no-start', to: 'gate' }]],
  ])('says what is wrong with it: %s', (_name, was, is, findings) => {
    expect(graph(story.replace(was, is)).findings).toEqual(findings);
  });

  it('is none of what cannot be read, or is no simulation', () => {
    expect(scenarioGraph('kind: scenario\nnodes: [\n')).toBeNull();
    expect(scenarioGraph('kind: quiz\n')).toBeNull();
    expect(scenarioGraph('- a\n')).toBeNull();
    expect(scenarioGraph('kind: scenario\nstart: &a door\nnodes: [*a]\n')).toBeNull();
    expect(scenarioGraph('kind: scenario\n')?.findings).toEqual([{ kind: 'no-start', to: '' }]);
  });

  it('of every simulation of the course is sound, and has every place within reach', () => {
    expect(scenarios.length).toBeGreaterThan(5);
    for (const path of scenarios) {
      const { places, layers, findings } = graph(readFileSync(join(course, path), 'utf8'));
      expect({ path, findings }).toEqual({ path, findings: [] });
      expect(layers.size).toBe(places.length);
    }
  });
});

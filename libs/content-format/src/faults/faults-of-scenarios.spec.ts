import { describe, it } from '@jest/globals';
import { expectFault, type Fault, paths, row } from '../spec-faults.ts';

const { scenario } = paths;
const secondChoice = `      - key: wait
        text: { es: Esperamos, en: We wait }
        effects: { safety: 10, time: -20 }
        guidelines: [G10]
        consequence: { es: El agua sube., en: The water rises. }
        advice: { es: Perdió tiempo., en: You lost time. }
        next: village
`;
const village = { line: '- key: village' };

describe('scenarios', () => {
  it.each<Fault>([
    row(
      'a paragraph nobody is told',
      scenario,
      '{ chose: bridge.wait }, text',
      '{ chose: village.tents }, text',
      'scenario',
      /"late" of "village" is never told/,
    ),
    row(
      'a call without a transcript',
      scenario,
      '      transcript: media/voice.md\n',
      '',
      'field-missing',
      /transcript/,
      { line: 'title: { es: Llama' },
    ),
    row(
      'a call in another format',
      scenario,
      'src: media/voice.opus',
      'src: media/voice.mp3',
      'media',
      /must be an Opus recording/,
    ),
    row(
      'a call of a file that is not there',
      scenario,
      'src: media/voice.opus',
      'src: media/nobody.opus',
      'file-missing',
      /"media\/nobody.opus" does not exist/,
    ),
    row(
      'no last way that holds always',
      scenario,
      '- { to: wet }',
      '- { when: { chose: bridge.cross }, to: wet }',
      'scenario',
      /the last way on/,
      { line: '- { when: { all' },
    ),
    row(
      'a gauge taken below 0',
      scenario,
      'gauges: { safety: 50',
      'gauges: { safety: 10',
      'scenario',
      /safety comes to -10, outside 0-100, after bridge.cross/,
      { line: '- key: cross' },
    ),
    row('one choice only', scenario, secondChoice, '', 'scenario', /from 2 to 5 choices, not 1/, {
      line: '- key: cross',
    }),
    row(
      'a path that comes back',
      scenario,
      'next: wet',
      'next: bridge',
      'scenario',
      /a path may come back to "bridge"/,
      { line: '- key: bridge' },
    ),
    row(
      'a node nobody gets to',
      scenario,
      'start: bridge',
      'start: village',
      'scenario',
      /no path leads to the node "bridge"/,
      {
        line: '- key: bridge',
      },
    ),
    row(
      'an ending nobody gets to',
      scenario,
      'to: dry',
      'to: wet',
      'scenario',
      /no path leads to the ending "dry"/,
      {
        line: '- { key: dry',
      },
    ),
    row(
      'a way to nowhere',
      scenario,
      'next: wet',
      'next: wett',
      'scenario',
      /no node or ending "wett".*did you mean "wet"/,
    ),
    row(
      'a start that is not there',
      scenario,
      'start: bridge',
      'start: brigde',
      'scenario',
      /no node has the key "brigde"/,
    ),
    row(
      'a condition on a choice that is not there',
      scenario,
      'chose: bridge.wait',
      'chose: bridge.swim',
      'scenario',
      /no choice "bridge.swim"/,
    ),
    row(
      'a condition nobody understands',
      scenario,
      '{ chose: bridge.wait }',
      '{ took: bridge.wait }',
      'scenario',
      /a condition is \{ chose/,
    ),
    row(
      'a condition on an unknown gauge',
      scenario,
      'gauge: time, below',
      'gauge: tiem, below',
      'value',
      /did you mean "time"/,
    ),
    row(
      'a choice that is never offered',
      scenario,
      'below: 60',
      'below: 20',
      'scenario',
      /"village.tents" is never offered/,
      {
        line: '- key: tents',
      },
    ),
    row(
      'one choice that is best in everything',
      scenario,
      'safety: 10, time: -20',
      'safety: -20, time: 10',
      'scenario',
      /"cross" does at least as well/,
      {
        line: '- key: cross',
      },
    ),
    row(
      'a key used twice',
      scenario,
      '- key: wait',
      '- key: cross',
      'key-duplicate',
      /"cross" is used twice/,
    ),
    row(
      'a guideline of which the debrief says nothing',
      scenario,
      'guidelines: [G10]\n        consequence: { es: Llueve',
      'guidelines: [G11]\n        consequence: { es: Llueve',
      'scenario',
      /"village" names G11/,
      village,
    ),
    row(
      'a choice without a guideline',
      scenario,
      'guidelines: [G10]\n        consequence: { es: Llueve',
      'guidelines: []\n        consequence: { es: Llueve',
      'scenario',
      /at least one guideline/,
    ),
    row(
      'a text missing in a language',
      scenario,
      'consequence: { es: Llueve., en: It rains. }',
      'consequence: { es: Llueve. }',
      'language-missing',
      /missing in en/,
    ),
    row(
      'a number that differs',
      scenario,
      'en: Forty people wait.',
      'en: Waiting are 41 people.',
      'structure',
      /41/,
    ),
    row(
      'a link in a choice',
      scenario,
      'en: Put up tents',
      'en: "[Tents](https://example.org)"',
      'link',
      /no links in an answer/,
    ),
    row(
      'a consequence that goes on and on',
      scenario,
      'en: It rains.',
      `en: ${'It rains again. '.repeat(30)}`,
      'screen-length',
      /90 words in en; at most 80/,
    ),
  ])('$fault', expectFault);
});

import { describe, expect, it } from '@jest/globals';
import { edition } from '../../../testing/edition.fixture.ts';
import { modelOf, type ModelFacts } from './call-model.ts';

/** The ids of the sentences, with what they are filled with. */
const say: Parameters<typeof modelOf>[0] = (id, values) =>
  [id.replace('calls.model.', ''), ...Object.values(values ?? {})].join(' ');

const model = (over: Partial<ModelFacts['edition']> = {}, draft: Partial<ModelFacts['draft']> = {}) =>
  modelOf(say, {
    edition: edition(over),
    draft: {
      closesOn: '2026-12-20',
      confirmDays: '10',
      needsLetter: false,
      contactName: 'Lucía Paz',
      contactAddress: 'lucia@example.org',
      ...draft,
    },
    lang: 'en',
  }).text;

describe('the model text of a call', () => {
  it('has the days, sessions and places of the edition, and the last day to nominate', () => {
    const text = model();
    expect(text).toContain('- days 11 January 2027 14 March 2027');
    expect(text).toContain('- closes 20 December 2026');
    expect(text).toMatch(/- session Bienvenida all 20\sJan\s2027,\s10:00\s.*Costa\sRica.*\sonline/);
    expect(text).toContain('- seats Mexico 30');
    // Places of a kind of institution are within those of the country.
    expect(text).not.toContain('12');
    expect(text).toContain('contact Lucía Paz lucia@example.org');
  });

  it.each([
    ['sessions', { sessions: [] }, {}, '## sessions'],
    ['places', { quotas: [] }, {}, '## places'],
    ['a last day to nominate', {}, { closesOn: '' }, '- closes'],
    ['the days to confirm', {}, { confirmDays: '' }, '- confirm'],
    ['whom to ask', {}, { contactAddress: ' ' }, '## questions'],
    ['a letter, where none is asked for', {}, {}, '- how.letter'],
  ])('leaves out %s that there is not yet', (_what, over, draft, words) => {
    expect(model(over, draft)).not.toContain(words);
  });

  it('says whose a session is that only a group has', () => {
    const of = (groupId: string) => ({ sessions: edition().sessions.map((one) => ({ ...one, groupId })) });
    expect(model(of('group-mx'))).toContain('- session Bienvenida Mexico 20');
    expect(model(of('group-rest'))).toContain('- session Bienvenida General 20');
  });

  it('asks for the letter of the institution where the call does', () => {
    expect(model({}, { needsLetter: true })).toContain('- how.letter');
  });
});

import { describe, expect, it } from '@jest/globals';
import { readSignedRecord, signedRecord } from './signed-record.ts';

describe('a signed record', () => {
  const value = { id: 'a1', questions: ['q1', 'ñ'] };
  const record = signedRecord('secret', 'quiz', value);
  const [body = '', sign = ''] = record.split('.');
  const other = Buffer.from(JSON.stringify({ ...value, id: 'a2' })).toString('base64url');

  it('is read as it was written', () => expect(readSignedRecord('secret', 'quiz', record)).toEqual(value));

  it.each([
    ['of another secret', signedRecord('other', 'quiz', value)],
    ['of another purpose', signedRecord('secret', 'scorm', value)],
    ['with another body', `${other}.${sign}`],
    ['with half of its signature', `${body}.${sign.slice(0, 20)}`],
    ['without a signature', body],
    ['with something behind it', `${record}.${sign}`],
    ['that is empty', ''],
  ])('%s says nothing', (_name, text) => expect(readSignedRecord('secret', 'quiz', text)).toBeNull());
});

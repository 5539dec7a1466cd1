import { beforeEach, describe, expect, it } from '@jest/globals';
import { clearContent, clearForeign, learnerOf, type OtherStores } from './foreign-data.ts';

const dropped: string[] = [];
const other: OtherStores = {
  session: () => sessionStorage,
  databases: () =>
    ({
      databases: () => Promise.resolve([{ name: 'notes', version: 1 }]),
      deleteDatabase: (name: string) => dropped.push(name),
    }) as object as IDBFactory,
  caches: () => {
    throw new Error('This browser has none.');
  },
  cookies: () => document,
};
const kept = () => Object.keys({ ...localStorage }).sort();

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  dropped.length = 0;
});

describe('what content keeps in its origin', () => {
  it('is there again for the same learner', async () => {
    await clearForeign(localStorage, other, 'ana');
    localStorage.setItem('bookmark', '7');
    await clearForeign(localStorage, other, 'ana');
    expect(localStorage.getItem('bookmark')).toBe('7');
    expect(dropped).toEqual(['notes']);
  });

  it('is gone for the next, but for commits that wait', async () => {
    await clearForeign(localStorage, other, 'ana');
    localStorage.setItem('bookmark', '7');
    localStorage.setItem('campus-scorm/session-1', '{"sessionId":"session-1","commitNumber":1}');
    localStorage.setItem('campus-scorm/hidden', 'of ana');
    sessionStorage.setItem('name', 'Ana');
    document.cookie = 'name=Ana; path=/';
    await clearForeign(localStorage, other, 'luis');
    expect(kept()).toEqual(['campus-scorm-owner', 'campus-scorm/session-1']);
    expect([sessionStorage.length, document.cookie]).toEqual([0, '']);
  });

  it('is gone when its owner is not known', async () => {
    localStorage.setItem('bookmark', '7');
    await clearForeign(localStorage, other, 'ana');
    expect(kept()).toEqual(['campus-scorm-owner']);
  });

  it('is gone after signing out, and so is whose it was', async () => {
    await clearForeign(localStorage, other, 'ana');
    localStorage.setItem('bookmark', '7');
    await clearContent(localStorage, other);
    expect(kept()).toEqual([]);
  });

  it('belongs to whom content is told of, in either version', () => {
    expect(learnerOf({ 'cmi.core.student_id': 'ana' })).toBe('ana');
    expect(learnerOf({ 'cmi.learner_id': 'ana' })).toBe('ana');
    expect(learnerOf({})).toBe('');
  });
});

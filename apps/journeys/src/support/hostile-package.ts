import { writePackage } from '@campus/scorm-format';

/**
 * Content that tries what it must not. What came of each attempt is told in `document.title`, as JSON: true is what
 * was reached.
 */
const script = `
const tries = {};
const attempt = async (name, act) => { try { tries[name] = Boolean(await act()); } catch { tries[name] = false; } };
(async () => {
  await attempt('cookies', () => document.cookie);
  await attempt('cookies of the page around', () => top.document.cookie);
  await attempt('storage of the page around', () => top.localStorage.length + 1);
  await attempt('top navigation', () => { top.location.href = 'about:blank#stolen'; return false; });
  await attempt('top navigation by a link', () => {
    const link = document.createElement('a'); link.href = 'about:blank#stolen'; link.target = '_top'; document.body.append(link); link.click(); return false;
  });
  await attempt('our API', async () => (await fetch(campus + '/graphql', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{"query":"{me{id}}"}' })).ok);
  await attempt('our operations', async () => (await fetch(campus + '/op/Me', { method: 'POST', credentials: 'include', body: '{}' })).ok);
  await attempt('an image of our origin', () => new Promise((done) => { const image = new Image(); image.onload = () => done(true); image.onerror = () => done(false); image.src = campus + '/icon.svg'; }));
  await attempt('the API’s settings', () => parent.API_1484_11.GetValue('settings.lmsCommitUrl') || parent.API_1484_11.SetValue('settings.lmsCommitUrl', 'x') === 'true');
  await attempt('another API object', () => { parent.API_1484_11 = { forged: true }; return parent.API_1484_11.forged; });
  await attempt('a function of it', () => { parent.API_1484_11.Commit = () => 'forged'; return parent.API_1484_11.Commit('') === 'forged'; });
  const forged = { campus: 'scorm', type: 'commit', nonce: '0'.repeat(32), commit: { attemptId: crypto.randomUUID(), itemId: 'x', sessionId: crypto.randomUUID(), commitNumber: 1, cmi: {}, isFinish: true } };
  parent.parent.postMessage(forged, '*');
  parent.parent.postMessage({ campus: 'scorm', type: 'ended', nonce: '0'.repeat(32) }, '*');
  document.title = JSON.stringify(tries);
})();
`;

/** A package of one SCO that attacks, and knows where the campus is. */
export const hostilePackage = (campus: string): Promise<Buffer> =>
  writePackage({
    files: [
      {
        path: 'index.html',
        bytes: Buffer.from(
          `<!doctype html><meta charset="utf-8"><title></title><p>Hello</p><script src="attack.js"></script>`,
        ),
      },
      {
        path: 'attack.js',
        bytes: Buffer.from(`const campus = ${JSON.stringify(campus)};\n${script}`),
      },
    ],
    manifest: {
      identifier: 'hostile',
      title: 'Hostile',
      standard: '2004-4',
      entry: 'index.html',
      mastery: null,
    },
  });

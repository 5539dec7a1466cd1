import { writePackage } from '@campus/scorm-format';

export type HostileStandard = '1.2' | '2004-4';

/** What came of each attempt: what was reached, as text; null for nothing. */
export type Tries = Record<string, string | null>;

/** Reports the outcome of an act to `home`, if there is any. */
const told = `const tell = (name, act) => { let got = null; try { got = act(); } catch {} home.told(name, got); };`;

/** Precedes all scripts of the package: the API of either version, and a log of attempts. */
const begin = (campus: string, standard: HostileStandard) => `
const campus = ${JSON.stringify(campus)};
const is12 = ${JSON.stringify(standard === '1.2')};
const api = () => (is12 ? parent.API : parent.API_1484_11);
const call = (name, ...words) => api()[is12 ? 'LMS' + name : name](...words);
const tries = {};
const asText = (got) => (got === null || got === undefined || got === false || got === '' ? null : String(got).slice(0, 200));
/** Told by other pages of the package. */
window.told = (name, got) => { tries[name] = asText(got); };
const pause = (ms) => new Promise((resolve) => setTimeout(() => resolve(null), ms));
const attempt = async (name, act) => {
  let got = null;
  try { got = await Promise.race([act(), pause(1500)]); } catch {}
  tries[name] = asText(got);
};
const element = (name, attributes) => {
  const made = Object.assign(document.createElement(name), attributes);
  document.body.append(made);
  return made;
};
const loaded = (name, attributes) => new Promise((resolve) => {
  const made = element(name, attributes);
  made.onload = () => resolve('loaded');
  made.onerror = () => resolve(null);
});
`;

/** Out of the frame: the page around, its stores, where it is, and its word. */
const outwards = `
const thePageAround = async () => {
  await attempt('cookies', () => document.cookie);
  await attempt('cookies of the page around', () => top.document.cookie);
  await attempt('storage of the page around', () => top.localStorage.length + 1);
  await attempt('session storage of the page around', () => top.sessionStorage.length + 1);
  await attempt('databases of the page around', () => top.indexedDB);
  await attempt('the address of the page around', () => top.location.href);
  await attempt('the same site, by document.domain', () => {
    const parts = location.hostname.split('.');
    for (let at = 1; at < parts.length; at += 1) try { document.domain = parts.slice(at).join('.'); } catch {}
    return top.document.title + ' ';
  });
  await attempt('top navigation', () => { top.location.href = 'about:blank#stolen'; });
  await attempt('top navigation in place', () => { top.location.replace('about:blank#stolen'); });
  await attempt('top navigation by a link', () => element('a', { href: 'about:blank#stolen', target: '_top' }).click());
  await attempt('top navigation by a form', () => element('form', { action: 'page.svg', target: '_top' }).submit());
  await attempt('top navigation by a window of its name', () => { open('about:blank#stolen', '_top'); });
  document.cookie = 'campus_session=forged; path=/';
  document.cookie = 'campus_session=forged; path=/; domain=' + new URL(campus).hostname;
  const forged = { campus: 'scorm', type: 'commit', nonce: '0'.repeat(32), commit: { attemptId: crypto.randomUUID(), itemId: 'x', sessionId: crypto.randomUUID(), commitNumber: 1, cmi: {}, isFinish: true } };
  parent.parent.postMessage(forged, '*');
  parent.parent.postMessage({ campus: 'scorm', type: 'ended', nonce: '0'.repeat(32) }, '*');
};
`;

/** The campus's own addresses. What a browser does not tell content, the story sees from outside. */
const campusAddresses = `
const asked = { method: 'POST', credentials: 'include' };
const theCampus = async () => {
  const json = { 'content-type': 'application/json' };
  await attempt('our API', async () => (await fetch(campus + '/graphql', { ...asked, headers: json, body: '{"query":"{me{id}}"}' })).status);
  await attempt('our operations', async () => (await fetch(campus + '/op/Me', { ...asked, body: '{}' })).status);
  await attempt('our operations, unread', async () => (await fetch(campus + '/op/Me', { ...asked, mode: 'no-cors', body: '{}' })).type);
  await attempt('our operations, from a worker', () => new Promise((resolve) => {
    const text = 'fetch(' + JSON.stringify(campus + '/op/Me') + ', { mode: "no-cors" }).then((answer) => postMessage(answer.type), () => postMessage(null))';
    new Worker(URL.createObjectURL(new Blob([text]))).onmessage = ({ data }) => resolve(data);
  }));
  await attempt('our operations, waited for', () => {
    const request = new XMLHttpRequest();
    request.open('POST', campus + '/op/Me', false);
    request.withCredentials = true;
    request.send('{}');
    return request.status;
  });
  await attempt('a socket to us', () => new Promise((resolve) => {
    const socket = new WebSocket(campus.replace('http', 'ws') + '/graphql');
    socket.onopen = () => resolve('open');
    socket.onerror = () => resolve(null);
  }));
  await attempt('a stream of ours', () => new Promise((resolve) => {
    const stream = new EventSource(campus + '/op/Me', { withCredentials: true });
    stream.onopen = () => resolve('open');
    stream.onerror = () => resolve(null);
  }));
  await attempt('an image of our origin', () => loaded('img', { src: campus + '/icon.svg' }));
  await attempt('a script of our origin', () => loaded('script', { src: campus + '/sw.js' }));
  await attempt('a style sheet of our origin', () => loaded('link', { rel: 'stylesheet', href: campus + '/icon.svg' }));
  navigator.sendBeacon(campus + '/op/SignOut', '{}');
  element('iframe', { name: 'sink' });
  element('form', { action: campus + '/op/SignOut', method: 'post', target: 'sink' }).submit();
  element('iframe', { src: campus + '/' });
  element('object', { data: campus + '/' });
};
`;

/** What stays in a browser, and windows of its own. */
const windowsAndWorkers = `
const windows = async () => {
  await attempt('a service worker', async () => (await navigator.serviceWorker.register('worker.js')).scope);
  await attempt('a window of ours', async () => {
    const other = open(campus + '/', 'ours');
    if (!other) return null;
    await pause(1000);
    const seen = [() => other.document.cookie + ' ', () => other.location.href, () => other.localStorage.length + 1];
    const got = seen.map((see) => { try { return see(); } catch { return null; } }).filter(Boolean).join();
    other.close();
    return got;
  });
  open('window.html', 'own');
};
`;

/** Pages and pictures that are not what their names say. */
const disguises = `
const wrongKinds = async () => {
  await loaded('img', { src: 'page.svg?picture' });
  await Promise.all(['page.svg?page', 'notes.txt', 'photo.png', 'data.json'].map((src) => loaded('iframe', { src })));
  await Promise.race([loaded('object', { data: 'notes.txt', type: 'text/html' }), pause(500)]);
};
`;

/** The API object beside the content. */
const engine = `
const theEngine = async () => {
  for (const name of ['settings.lmsCommitUrl', 'settings.xhrHeaders', 'settings.xhrHeaders.Authorization', 'constructor', '__proto__'])
    await attempt('the API’s ' + name, () => call('GetValue', name));
  await attempt('another address for commits', () => call('SetValue', 'settings.lmsCommitUrl', campus) === 'true');
  await attempt('another API object', () => { const forged = { forged: true }; if (is12) parent.API = forged; else parent.API_1484_11 = forged; return api().forged; });
  await attempt('a function of it', () => { const name = is12 ? 'LMSCommit' : 'Commit'; api()[name] = () => 'forged'; return api()[name]('') === 'forged'; });
};
`;

/** What the person who played before at this computer left, in every store a browser has. */
const othersData = `
const me = () => call('GetValue', is12 ? 'cmi.core.student_id' : 'cmi.learner_id');
const database = () => new Promise((resolve, reject) => {
  const request = indexedDB.open('notes', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('notes');
  request.onsuccess = () => resolve(request.result);
  request.onerror = reject;
});
const answer = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
const foreign = (texts) => texts.filter((text) => text.includes('secret of') && !text.includes(me())).join();
const leftByOthers = async () => {
  await attempt('another’s storage', () => foreign(Object.values({ ...localStorage })));
  await attempt('another’s session storage', () => foreign(Object.values({ ...sessionStorage })));
  await attempt('another’s cookies', () => foreign([document.cookie]));
  await attempt('another’s database', async () => {
    const open = await database();
    const all = await answer(open.transaction('notes').objectStore('notes').getAll());
    open.close();
    return foreign(all);
  });
  await attempt('another’s cache', async () => {
    const found = await (await caches.open('notes')).match('note');
    return found && foreign([await found.text()]);
  });
  await attempt('another’s place in the course', () => foreign([call('GetValue', 'cmi.suspend_data')]));
  await attempt('another’s window name', () => foreign([window.name, parent.name]));
};
const leaveOwn = async () => {
  const secret = 'secret of ' + me();
  window.name = secret;
  localStorage.setItem('note', secret);
  localStorage.setItem('campus-scorm/note', secret);
  sessionStorage.setItem('note', secret);
  document.cookie = 'note=' + secret + '; path=/; max-age=86400';
  const open = await database();
  const store = open.transaction('notes', 'readwrite').objectStore('notes');
  await answer(store.put(secret, 'note'));
  open.close();
  await (await caches.open('notes')).put('note', new Response(secret));
  call('SetValue', 'cmi.suspend_data', secret);
  call('Commit', '');
};
`;

const main = `
(async () => {
  call('Initialize', '');
  for (const act of [leftByOthers, thePageAround, theCampus, wrongKinds, windows, theEngine]) await act();
  await attempt('what could not be left for the next', async () => { try { await leaveOwn(); } catch (error) { return error; } });
  document.title = JSON.stringify(tries);
})();
`;

const lines = [begin, outwards, campusAddresses, windowsAndWorkers, disguises, engine, othersData, main];
const attack = (campus: string, standard: HostileStandard) =>
  lines.map((line) => (typeof line === 'string' ? line : line(campus, standard))).join('');

/** A picture that is a page as well: as a picture it is to do nothing. */
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>//<![CDATA[
const home = parent;
${told}
if (location.search !== '?page') tell('a script in a picture', () => 'ran');
tell('cookies of the page around, by an SVG', () => top.document.cookie + ' ');
tell('storage of the page around, by an SVG', () => top.localStorage.length + 1);
tell('the address of the page around, by an SVG', () => top.location.href);
try { top.location.href = 'about:blank#stolen'; } catch {}
//]]></script></svg>`;

const pageOf = (script: string) =>
  `<!doctype html><meta charset="utf-8"><title></title><script>${script}</script>`;
const disguised = (kind: string) => pageOf(`parent.told(${JSON.stringify(kind)}, 'ran');`);

/** A window that content opens, shown over it, which tells in its title what it reached of the campus above. */
const ownWindow = pageOf(`
const tries = {};
const home = { told: (name, got) => { tries[name] = got; } };
${told}
tell('cookies above the opener', () => opener.top.document.cookie + ' ');
tell('the address above the opener', () => opener.top.location.href);
tell('storage above the opener', () => opener.top.localStorage.length + 1);
tell('no API at the opener', () => (opener.parent.API || opener.parent.API_1484_11) ? null : 'none');
try { opener.top.location.href = 'about:blank#stolen'; } catch {}
try { opener.top.close(); } catch {}
document.title = JSON.stringify(tries);
`);

/** A package of one SCO that attacks, and knows where the campus is. */
export const hostilePackage = (campus: string, standard: HostileStandard): Promise<Buffer> =>
  writePackage({
    files: Object.entries({
      'index.html': `<!doctype html><meta charset="utf-8"><title></title><p>Hello</p><script src="attack.js"></script>`,
      'attack.js': attack(campus, standard),
      'worker.js': `addEventListener('fetch', () => {});`,
      'page.svg': svg,
      'window.html': ownWindow,
      'notes.txt': disguised('a script in a text'),
      'photo.png': disguised('a script in a photo'),
      'data.json': disguised('a script in data'),
    }).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    manifest: { identifier: 'hostile', title: 'Hostile', standard, entry: 'index.html', mastery: null },
  });

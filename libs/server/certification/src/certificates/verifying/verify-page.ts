import { createHash } from 'node:crypto';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { inScript, markup, trusted, type Html } from '@campus/platform/documents/html.ts';
import { publicPage } from '@campus/platform/documents/public-page.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { currentUntil } from '@campus/course-rules';
import { certificateRows } from '@campus/credentials';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { type CertificateStatus } from '../certificate.type.ts';
import { longDate, titleOf } from '../certificate-words.ts';
import { CERTIFICATE_WORDS } from '../proof/badge/certificate-vocabulary.ts';
import { printedCertificate } from '../proof/printed-certificate.ts';
import { type Verifier } from '../proof/verifier-files.ts';
import { certificatesWords } from '../words/certificates.words.ts';

/** The public page: nothing on it needs a script or asks anyone else; the script checks files where they are. */
const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#14262b;--soft:#4a5d63;--line:#b9c7ca;--teal:#0b5c63;--good:#1c5e36;--bad:#8c1d18;--unsure:#7a4b00}
@media(prefers-color-scheme:dark){:root{--paper:#10191c;--ink:#e9efef;--soft:#b5c4c6;--line:#3d5054;--teal:#7fd0d6;--good:#8fd6a8;--bad:#ffb4ab;--unsure:#f3c677}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
main,header{max-width:42rem;margin:0 auto;padding:1rem}header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:baseline;border-bottom:1px solid var(--line)}
header strong{color:var(--teal)}nav{display:flex;gap:.25rem;margin-inline-start:-.7rem}nav a{padding:.6rem .7rem;min-width:44px;text-align:center;border-bottom:3px solid transparent}nav a[aria-current]{border-color:var(--teal);font-weight:600;text-decoration:none}a{color:var(--teal)}a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--teal);outline-offset:2px}
h1{font-size:1.5rem;line-height:1.25;margin:1.2rem 0 .6rem}h2{font-size:1.2rem;line-height:1.3}.state{border:2px solid;border-radius:6px;padding:.8rem 1rem;font-weight:600}.good{color:var(--good)}.bad{color:var(--bad)}.unsure{color:var(--unsure)}.wait{color:var(--soft)}.drop{position:relative;display:grid;gap:.5rem;border:2px dashed var(--soft);border-radius:6px;padding:.8rem;margin:1rem 0}.drop label{color:var(--teal);font-weight:600;text-decoration:underline}.drop input{position:absolute;inset:0;width:100%;height:100%;padding:0;opacity:0;cursor:pointer}.drop:focus-within{outline:3px solid var(--teal);outline-offset:2px}
.state span{display:block;font-weight:400;color:var(--ink)}dl{margin:1.2rem 0;border-top:1px solid var(--line)}dl div{padding:.55rem 0;border-bottom:1px solid var(--line);display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2fr);gap:.2rem 1rem}
@media(max-width:30rem){dl div{grid-template-columns:minmax(0,1fr)}}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}.name{font-weight:600}
form{display:grid;gap:.5rem;max-width:24rem}input,button{font:inherit;padding:.65rem .8rem;min-height:44px;border:1px solid var(--soft);border-radius:6px;background:transparent;color:inherit;max-width:100%}button{background:var(--teal);color:var(--paper);border-color:var(--teal);font-weight:600}
@media print{header nav,form{display:none}}`;

/** Lets exactly this style sheet through a policy that forbids inline styles. */
export const VERIFY_POLICY = `default-src 'none'; script-src 'self'; connect-src 'self'; img-src blob:; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const page = (locale: Locale, path: string, title: string, body: Html): string =>
  publicPage({
    locale,
    addressIn: (code) => `${path}?lang=${code}`,
    title,
    campus: campusName[locale],
    style: STYLE,
    body,
  });

const form = (locale: Locale, say = certificatesWords(locale)): Html =>
  markup`<form method="get" action="/verify"><label for="code">${say('print.code')}</label>
<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required maxlength="40"><input type="hidden" name="lang" value="${locale}"><button>${say('verify.submit')}</button></form>`;

const state = (isGood: boolean, title: string, means: string): Html =>
  markup`<p class="state ${isGood ? 'good' : 'bad'}" role="status">${isGood ? '✓' : '✕'} ${title}<span>${means}</span></p>`;

export function askPage(locale: Locale, verifier: Verifier | null): string {
  const say = certificatesWords(locale);
  const title = say('verify.title');
  const check = verifier && fileCheck(verifier, null, locale);
  return page(
    locale,
    '/verify',
    title,
    markup`<h1>${title}</h1><p>${say('verify.ask')}</p>${form(locale)}${check}`,
  );
}

/** Filled by the script: a place to drop a PDF or a picture of the QR code. Without it a link to the page that is one. */
function fileCheck(verifier: Verifier, serial: string | null, locale: Locale): Html {
  const ofSerial = serial && markup` data-serial="${serial}"`;
  return markup`<section id="verifier" data-locale="${locale}"${ofSerial}></section><p><a href="/verify/offline?lang=${locale}">${certificatesWords(locale)('verify.offline')}</a></p><script type="application/json" id="campus">${inScript(verifier.data)}</script><script defer src="${verifier.scriptUrl}"></script>`;
}

export function unknownPage(locale: Locale, path: string): string {
  const say = certificatesWords(locale);
  const title = say('verify.title');
  const found = state(false, say('verify.unknown'), say('verify.unknownHint'));
  return page(
    locale,
    path,
    title,
    markup`<h1>${title}</h1>${found}<p>${say('verify.ask')}</p>${form(locale)}`,
  );
}

export function busyPage(locale: Locale): string {
  const say = certificatesWords(locale);
  const title = say('verify.title');
  const found = state(false, say('verify.busy'), say('verify.busyHint'));
  return page(locale, '/verify', title, markup`<h1>${title}</h1>${found}`);
}

interface Checked {
  snapshot: CertificateSnapshot;
  status: CertificateStatus;
  /** The day it went out of force; null for one that expired by its own date. */
  changedOn: string | null;
  successor: { serial: string; code: string } | null;
  /** The day of the last drill after the course, if there was one. */
  practisedOn: string | null;
}

/** When it went out of force, and what took its place; never why. */
function afterwards({ status, changedOn, successor }: Checked, locale: Locale): Html[] {
  const say = certificatesWords(locale);
  const since =
    changedOn && status !== 'issued'
      ? [markup`<p>${say('verify.since')} ${longDate(changedOn, locale)}.</p>`]
      : [];
  const next = successor
    ? [
        markup`<p>${say('verify.successor')} <a href="/verify/${successor.code}?lang=${locale}">${successor.serial}</a>.</p>`,
      ]
    : [];
  return [...since, ...next];
}

/** Until when the holder's practice is current; null for a certificate that attests no result or is not in force. */
function current({ snapshot, status, practisedOn }: Checked, locale: Locale, today: string): Html | null {
  if (status !== 'issued' || snapshot.outcome === 'enrolment') return null;
  const until = currentUntil(practisedOn ?? snapshot.issuedOn);
  const says = certificatesWords(locale)(until < today ? 'verify.wasCurrent' : 'verify.current', {
    day: longDate(until, locale),
  });
  return markup`<p>${says}</p>`;
}

/** A statement of enrolment attests no result: whoever checks it must not read “valid certificate”. */
function stateOf({ snapshot, status }: Checked, locale: Locale): [title: string, means: string] {
  const say = certificatesWords(locale);
  return snapshot.outcome === 'enrolment'
    ? [say(`verify.enrolled.${status}`), say(`verify.enrolled.${status}.means`)]
    : [say(`verify.state.${status}`), say(`verify.state.${status}.means`)];
}

export function certificatePage(
  checked: Checked,
  verifier: Verifier | null,
  locale: Locale,
  today = new Date().toISOString().slice(0, 10),
): string {
  const { snapshot, status } = checked;
  const say = certificatesWords(locale);
  const [title, means] = stateOf(checked, locale);
  const standing = state(status === 'issued', title, means);
  const rows = certificateRows(printedCertificate(snapshot, locale), CERTIFICATE_WORDS, locale).map(
    ([label, value], i) =>
      markup`<div><dt>${label}</dt><dd${i === 0 ? trusted(' class="name"') : null}>${value}</dd></div>`,
  );
  const check = verifier && fileCheck(verifier, snapshot.serial, locale);
  const body = markup`<h1>${titleOf(snapshot.outcome, locale)}</h1>${standing}${afterwards(checked, locale)}<h2>${say('verify.fields')}</h2><p>${say('verify.compare')}</p><dl>${rows}</dl>${current(checked, locale, today)}${check}`;
  return page(locale, `/verify/${snapshot.code}`, title, body);
}

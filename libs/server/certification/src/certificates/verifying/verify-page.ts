import { createHash } from 'node:crypto';
import { escapeHtml } from '@campus/platform/mail/mail-text.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
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

const LANGUAGES: [Locale, string][] = [
  ['es', 'Español'],
  ['en', 'English'],
  ['fr', 'Français'],
];

function page(locale: Locale, path: string, title: string, body: string): string {
  const links = LANGUAGES.map(
    ([code, name]) =>
      `<a href="${path}?lang=${code}" hreflang="${code}" lang="${code}"${code === locale ? ' aria-current="true"' : ''}>${name}</a>`,
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)} · ${certificatesWords(locale)('print.campus')}</title><style>${STYLE}</style></head>
<body><header><strong>${certificatesWords(locale)('print.campus')}</strong><nav>${links.join('')}</nav></header><main>${body}</main></body></html>
`;
}

const form = (
  locale: Locale,
) => `<form method="get" action="/verify"><label for="code">${certificatesWords(locale)('print.code')}</label>
<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required maxlength="40"><input type="hidden" name="lang" value="${locale}"><button>${certificatesWords(locale)('verify.submit')}</button></form>`;

const state = (isGood: boolean, title: string, means: string) =>
  `<p class="state ${isGood ? 'good' : 'bad'}" role="status">${isGood ? '✓' : '✕'} ${escapeHtml(title)}<span>${escapeHtml(means)}</span></p>`;

export const askPage = (locale: Locale, verifier: Verifier | null): string =>
  page(
    locale,
    '/verify',
    certificatesWords(locale)('verify.title'),
    `<h1>${certificatesWords(locale)('verify.title')}</h1><p>${certificatesWords(locale)('verify.ask')}</p>${form(locale)}${verifier ? fileCheck(verifier, null, locale) : ''}`,
  );

const attribute = (value: string) => escapeHtml(value).replaceAll('"', '&quot;');

/** Filled by the script: a place to drop a PDF or a picture of the QR code. Without it a link to the page that is one. */
const fileCheck = (verifier: Verifier, serial: string | null, locale: Locale) =>
  `<section id="verifier" data-locale="${locale}"${serial ? ` data-serial="${attribute(serial)}"` : ''}></section><p><a href="/verify/offline?lang=${locale}">${certificatesWords(locale)('verify.offline')}</a></p><script type="application/json" id="campus">${JSON.stringify(verifier.data).replaceAll('<', '\\u003c')}</script><script defer src="${verifier.scriptUrl}"></script>`;

export const unknownPage = (locale: Locale, path: string): string =>
  page(
    locale,
    path,
    certificatesWords(locale)('verify.title'),
    `<h1>${certificatesWords(locale)('verify.title')}</h1>${state(false, certificatesWords(locale)('verify.unknown'), certificatesWords(locale)('verify.unknownHint'))}<p>${certificatesWords(locale)('verify.ask')}</p>${form(locale)}`,
  );

export const busyPage = (locale: Locale): string =>
  page(
    locale,
    '/verify',
    certificatesWords(locale)('verify.title'),
    `<h1>${certificatesWords(locale)('verify.title')}</h1>${state(false, certificatesWords(locale)('verify.busy'), certificatesWords(locale)('verify.busyHint'))}`,
  );

interface Checked {
  snapshot: CertificateSnapshot;
  status: CertificateStatus;
  /** The day it went out of force; null for one that expired by its own date. */
  changedOn: string | null;
  successor: { serial: string; code: string } | null;
}

/** When it went out of force, and what took its place; never why. */
function afterwards({ status, changedOn, successor }: Checked, locale: Locale): string {
  const since =
    changedOn && status !== 'issued'
      ? `<p>${certificatesWords(locale)('verify.since')} ${escapeHtml(longDate(changedOn, locale))}.</p>`
      : '';
  const next = successor
    ? `<p>${certificatesWords(locale)('verify.successor')} <a href="/verify/${successor.code}?lang=${locale}">${escapeHtml(successor.serial)}</a>.</p>`
    : '';
  return since + next;
}

export function certificatePage(checked: Checked, verifier: Verifier | null, locale: Locale): string {
  const { snapshot, status } = checked;
  const say = certificatesWords(locale);
  const title = say(`verify.state.${status}`);
  const rows = certificateRows(printedCertificate(snapshot, locale), CERTIFICATE_WORDS, locale).map(
    ([label, value], i) =>
      `<div><dt>${escapeHtml(label)}</dt><dd${i === 0 ? ' class="name"' : ''}>${escapeHtml(value)}</dd></div>`,
  );
  const body = `<h1>${titleOf(snapshot.outcome, locale)}</h1>${state(status === 'issued', title, say(`verify.state.${status}.means`))}${afterwards(checked, locale)}<h2>${certificatesWords(locale)('verify.fields')}</h2><p>${certificatesWords(locale)('verify.compare')}</p><dl>${rows.join('')}</dl>${verifier ? fileCheck(verifier, snapshot.serial, locale) : ''}`;
  return page(locale, `/verify/${snapshot.code}`, title, body);
}

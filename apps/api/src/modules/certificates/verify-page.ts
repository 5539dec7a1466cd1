import { createHash } from 'node:crypto';
import { escapeHtml } from '../../platform/mail/mail-text.ts';
import { type Locale } from '../../platform/graphql/locale.ts';
import { printedCode } from './certificate-code.ts';
import { type CertificateSnapshot, type Texts } from './certificate-snapshot.ts';
import { type CertificateStatus } from './certificate.type.ts';
import {
  hours,
  languages,
  longDate,
  period,
  routes,
  statements,
  titles,
  words,
} from './certificate-words.ts';

/** The public page: no script, no request to anyone, readable on the oldest phone. */
const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#14262b;--soft:#4a5d63;--line:#b9c7ca;--teal:#0b5c63;--good:#1c5e36;--bad:#8c1d18}
@media(prefers-color-scheme:dark){:root{--paper:#10191c;--ink:#e9efef;--soft:#b5c4c6;--line:#3d5054;--teal:#7fd0d6;--good:#8fd6a8;--bad:#ffb4ab}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
main,header{max-width:42rem;margin:0 auto;padding:1rem}header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:baseline;border-bottom:1px solid var(--line)}
header strong{color:var(--teal)}nav{display:flex;gap:.25rem}nav a{padding:.6rem .7rem;min-width:44px;text-align:center}a{color:var(--teal)}a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--teal);outline-offset:2px}
h1{font-size:1.5rem;line-height:1.25;margin:1.2rem 0 .6rem}.state{border:2px solid;border-radius:6px;padding:.8rem 1rem;font-weight:600}.good{color:var(--good)}.bad{color:var(--bad)}
.state span{display:block;font-weight:400;color:var(--ink)}dl{margin:1.2rem 0;border-top:1px solid var(--line)}dl div{padding:.55rem 0;border-bottom:1px solid var(--line);display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2fr);gap:.2rem 1rem}
@media(max-width:30rem){dl div{grid-template-columns:minmax(0,1fr)}}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}.name{font-weight:600}
form{display:grid;gap:.5rem;max-width:24rem}input,button{font:inherit;padding:.65rem .8rem;min-height:44px;border:1px solid var(--soft);border-radius:6px;background:transparent;color:inherit;max-width:100%}button{background:var(--teal);color:var(--paper);border-color:var(--teal);font-weight:600}
@media print{header nav,form{display:none}}`;

/** Lets exactly this style sheet through a policy that forbids inline styles. */
export const VERIFY_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const say = {
  title: { es: 'Comprobar un certificado', en: 'Check a certificate', fr: 'Vérifier un certificat' },
  ask: {
    es: 'Escriba el código de verificación, tal como está impreso en el certificado.',
    en: 'Enter the verification code as it is printed on the certificate.',
    fr: 'Saisissez le code de vérification tel qu’il est imprimé sur le certificat.',
  },
  submit: { es: 'Comprobar', en: 'Check', fr: 'Vérifier' },
  unknown: {
    es: 'No hay ningún certificado con este código.',
    en: 'There is no certificate with this code.',
    fr: 'Aucun certificat ne porte ce code.',
  },
  unknownHint: {
    es: 'Revise las letras y los números: el código tiene doce caracteres, sin 0, 1, I, L, O ni U.',
    en: 'Check the letters and numbers: the code has twelve characters, without 0, 1, I, L, O or U.',
    fr: 'Relisez les lettres et les chiffres : le code compte douze caractères, sans 0, 1, I, L, O ni U.',
  },
  busy: {
    es: 'Demasiadas consultas seguidas.',
    en: 'Too many checks in a row.',
    fr: 'Trop de vérifications à la suite.',
  },
  busyHint: {
    es: 'Espere un minuto y vuelva a intentarlo.',
    en: 'Wait a minute and try again.',
    fr: 'Attendez une minute, puis réessayez.',
  },
  fields: {
    es: 'Lo que dice el certificado',
    en: 'What the certificate says',
    fr: 'Ce que dit le certificat',
  },
  compare: {
    es: 'Compare estos datos con los del documento que tiene delante.',
    en: 'Compare these details with the document in front of you.',
    fr: 'Comparez ces données avec le document que vous avez sous les yeux.',
  },
} satisfies Record<string, Texts>;

const states: Record<CertificateStatus, { isGood: boolean; title: Texts; means: Texts }> = {
  issued: {
    isGood: true,
    title: { es: 'Certificado válido', en: 'Valid certificate', fr: 'Certificat valide' },
    means: {
      es: 'Fue emitido por este campus y está en vigor.',
      en: 'It was issued by this campus and is in force.',
      fr: 'Il a été délivré par ce campus et il est en vigueur.',
    },
  },
  superseded: {
    isGood: false,
    title: { es: 'Certificado sustituido', en: 'Superseded certificate', fr: 'Certificat remplacé' },
    means: {
      es: 'Se emitió otro en su lugar; este ya no está en vigor.',
      en: 'Another was issued in its place; this one is no longer in force.',
      fr: 'Un autre a été délivré à sa place ; celui-ci n’est plus en vigueur.',
    },
  },
  revoked: {
    isGood: false,
    title: { es: 'Certificado revocado', en: 'Revoked certificate', fr: 'Certificat révoqué' },
    means: {
      es: 'Fue emitido por este campus y ya no está en vigor.',
      en: 'It was issued by this campus and is no longer in force.',
      fr: 'Il a été délivré par ce campus et n’est plus en vigueur.',
    },
  },
  expired: {
    isGood: false,
    title: { es: 'Certificado vencido', en: 'Expired certificate', fr: 'Certificat expiré' },
    means: {
      es: 'Fue emitido por este campus; su vigencia terminó.',
      en: 'It was issued by this campus; its validity has ended.',
      fr: 'Il a été délivré par ce campus ; sa validité a pris fin.',
    },
  },
};

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
<title>${escapeHtml(title)} · ${words.campus[locale]}</title><style>${STYLE}</style></head>
<body><header><strong>${words.campus[locale]}</strong><nav>${links.join('')}</nav></header><main>${body}</main></body></html>
`;
}

const form = (
  locale: Locale,
) => `<form method="get" action="/verify"><label for="code">${words.code[locale]}</label>
<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required maxlength="40"><input type="hidden" name="lang" value="${locale}"><button>${say.submit[locale]}</button></form>`;

const state = (isGood: boolean, title: string, means: string) =>
  `<p class="state ${isGood ? 'good' : 'bad'}" role="status">${isGood ? '✓' : '✕'} ${escapeHtml(title)}<span>${escapeHtml(means)}</span></p>`;

export const askPage = (locale: Locale): string =>
  page(
    locale,
    '/verify',
    say.title[locale],
    `<h1>${say.title[locale]}</h1><p>${say.ask[locale]}</p>${form(locale)}`,
  );

export const unknownPage = (locale: Locale, path: string): string =>
  page(
    locale,
    path,
    say.title[locale],
    `<h1>${say.title[locale]}</h1>${state(false, say.unknown[locale], say.unknownHint[locale])}<p>${say.ask[locale]}</p>${form(locale)}`,
  );

export const busyPage = (locale: Locale): string =>
  page(
    locale,
    '/verify',
    say.title[locale],
    `<h1>${say.title[locale]}</h1>${state(false, say.busy[locale], say.busyHint[locale])}`,
  );

/** Every printed field, in the reader's language. */
function fields(snapshot: CertificateSnapshot, locale: Locale): [string, string][] {
  const place = [snapshot.country?.[locale], snapshot.institution, snapshot.post].filter(Boolean).join(' · ');
  const minutes =
    snapshot.route === 'A' ? snapshot.effort.core : snapshot.effort.core + snapshot.effort.extended;
  return [
    [words.name[locale], snapshot.name],
    [words.outcome[locale], `${titles[snapshot.outcome][locale]}: ${statements[snapshot.outcome][locale]}`],
    [words.course[locale], snapshot.course[locale]],
    ...(place ? ([[words.place[locale], place]] as [string, string][]) : []),
    [words.edition[locale], snapshot.edition[locale]],
    [words.dates[locale], period(snapshot, locale)],
    [words.route[locale], routes[snapshot.route][locale]],
    [words.effort[locale], hours(minutes, locale)],
    [words.language[locale], languages[snapshot.locale][locale]],
    [words.version[locale], `${snapshot.versionNumber} · ${snapshot.version}`],
    [words.issued[locale], longDate(snapshot.issuedOn, locale)],
    ...(snapshot.expiresOn
      ? ([[words.expires[locale], longDate(snapshot.expiresOn, locale)]] as [string, string][])
      : []),
    [words.signatory[locale], `${snapshot.signatory.name}, ${snapshot.signatory.role[locale]}`],
    [words.serial[locale], snapshot.serial],
    [words.code[locale], printedCode(snapshot.code)],
  ];
}

export function certificatePage(
  snapshot: CertificateSnapshot,
  status: CertificateStatus,
  locale: Locale,
): string {
  const { isGood, title, means } = states[status];
  const rows = fields(snapshot, locale).map(
    ([label, value], i) =>
      `<div><dt>${escapeHtml(label)}</dt><dd${i === 0 ? ' class="name"' : ''}>${escapeHtml(value)}</dd></div>`,
  );
  const body = `<h1>${titles[snapshot.outcome][locale]}</h1>${state(isGood, title[locale], means[locale])}<h2>${say.fields[locale]}</h2><p>${say.compare[locale]}</p><dl>${rows.join('')}</dl>`;
  return page(locale, `/verify/${snapshot.code}`, title[locale], body);
}

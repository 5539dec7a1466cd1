import { createHash } from 'node:crypto';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { escapeHtml } from '@campus/platform/mail/mail-text.ts';

/** Null: the link is none of ours. */
export type UnsubscribeView = { token: string; isOn: boolean; isDone: boolean } | null;

const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#14262b;--line:#b9c7ca;--teal:#0b5c63;--good:#1c5e36}
@media(prefers-color-scheme:dark){:root{--paper:#10191c;--ink:#e9efef;--line:#3d5054;--teal:#7fd0d6;--good:#8fd6a8}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
main,header{max-width:38rem;margin:0 auto;padding:1rem}header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:baseline;border-bottom:1px solid var(--line)}
header strong,a{color:var(--teal)}nav{display:flex;gap:.25rem}nav a{padding:.6rem .7rem;min-width:44px;text-align:center}
h1{font-size:1.5rem;line-height:1.25;margin:1.2rem 0 .6rem}.done{border:2px solid;border-radius:6px;padding:.8rem 1rem;color:var(--good);font-weight:600}
button{font:inherit;padding:.65rem 1rem;min-height:44px;border:1px solid var(--teal);border-radius:6px;background:var(--teal);color:var(--paper);font-weight:600}
a:focus-visible,button:focus-visible{outline:3px solid var(--teal);outline-offset:2px}`;

/** Lets exactly this style sheet through a policy that forbids inline styles. */
export const UNSUBSCRIBE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

type Say = Record<
  | 'title'
  | 'on'
  | 'off'
  | 'keep'
  | 'leave'
  | 'again'
  | 'left'
  | 'back'
  | 'unknown'
  | 'unknownText'
  | 'profile',
  string
>;

const words: Record<Locale, Say> = {
  es: {
    title: 'Recordatorios del curso',
    on: 'Ahora recibe recordatorios: aperturas, plazos, sesiones en vivo y mensajes de su coordinación.',
    off: 'Ahora no recibe recordatorios.',
    keep: 'Los correos sobre su cuenta, su postulación y su certificado se envían en todo caso.',
    leave: 'No recibir más recordatorios',
    again: 'Volver a recibirlos',
    left: 'Hecho: no le enviaremos más recordatorios.',
    back: 'Hecho: volverá a recibir recordatorios.',
    unknown: 'Este enlace no es válido',
    unknownText:
      'Puede haberse cortado al copiarlo. Ábralo desde el correo, o cambie los recordatorios en su perfil.',
    profile: 'Ir a mi perfil',
  },
  en: {
    title: 'Reminders of the course',
    on: 'You receive reminders now: openings, deadlines, live sessions and messages of your coordinators.',
    off: 'You receive no reminders now.',
    keep: 'Mails about your account, your nomination and your certificate are sent in any case.',
    leave: 'Receive no more reminders',
    again: 'Receive them again',
    left: 'Done: we will send you no more reminders.',
    back: 'Done: you will receive reminders again.',
    unknown: 'This link is not valid',
    unknownText:
      'It may have been cut when it was copied. Open it from the mail, or change reminders on your profile.',
    profile: 'Go to my profile',
  },
  fr: {
    title: 'Rappels du cours',
    on: 'Vous recevez actuellement des rappels : ouvertures, échéances, séances en direct et messages de votre coordination.',
    off: 'Vous ne recevez actuellement aucun rappel.',
    keep: 'Les courriels concernant votre compte, votre candidature et votre certificat sont envoyés dans tous les cas.',
    leave: 'Ne plus recevoir de rappels',
    again: 'Les recevoir de nouveau',
    left: 'C’est fait : nous ne vous enverrons plus de rappels.',
    back: 'C’est fait : vous recevrez de nouveau des rappels.',
    unknown: 'Ce lien n’est pas valable',
    unknownText:
      'Il a peut-être été coupé en le copiant. Ouvrez-le depuis le courriel, ou réglez les rappels dans votre profil.',
    profile: 'Aller à mon profil',
  },
};

const LANGUAGES: [Locale, string][] = [
  ['es', 'Español'],
  ['en', 'English'],
  ['fr', 'Français'],
];

function body(view: UnsubscribeView, locale: Locale): string {
  const say = words[locale];
  if (!view)
    return `<h1>${say.unknown}</h1><p>${say.unknownText}</p><p><a href="/profile">${say.profile}</a></p>`;
  const { isOn, isDone } = view;
  const path = `/unsubscribe/${encodeURIComponent(view.token)}${isOn ? '' : '/again'}?lang=${locale}`;
  const said = isDone ? `<p class="done" role="status">✓ ${isOn ? say.back : say.left}</p>` : '';
  const standing = isDone ? '' : `<p>${isOn ? say.on : say.off}</p>`;
  return `<h1>${say.title}</h1>${said}${standing}<p>${say.keep}</p><form method="post" action="${escapeHtml(path)}"><button>${isOn ? say.leave : say.again}</button></form>`;
}

export function unsubscribePage(view: UnsubscribeView, locale: Locale): string {
  const path = view ? `/unsubscribe/${encodeURIComponent(view.token)}` : '';
  const links = LANGUAGES.map(
    ([code, name]) =>
      `<a href="${escapeHtml(path)}?lang=${code}" hreflang="${code}" lang="${code}"${code === locale ? ' aria-current="true"' : ''}>${name}</a>`,
  );
  const title = view ? words[locale].title : words[locale].unknown;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)} · MICIC Campus</title><style>${STYLE}</style></head>
<body><header><strong>MICIC Campus</strong><nav>${links.join('')}</nav></header><main>${body(view, locale)}</main></body></html>
`;
}

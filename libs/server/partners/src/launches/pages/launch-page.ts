import { createHash } from 'node:crypto';
import { type FastifyReply } from 'fastify';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Html, markup, trusted } from '@campus/platform/documents/html.ts';
import { originsOf } from '@campus/platform/http/framing.ts';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { type BrowserMark } from '../login/browser-mark.ts';

const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#14262b;--line:#b9c7ca;--teal:#0b5c63;--soft:#4a5d62}
@media(prefers-color-scheme:dark){:root{--paper:#10191c;--ink:#e9efef;--line:#3d5054;--teal:#7fd0d6;--soft:#a9bbbf}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
main,header{max-width:38rem;margin:0 auto;padding:1rem}header{border-bottom:1px solid var(--line);color:var(--teal);font-weight:600}
h1{font-size:1.5rem;line-height:1.25;margin:1.2rem 0 .6rem}h2{font-size:1.15rem;margin:1.6rem 0 .4rem}a{color:var(--teal)}
form{margin:1rem 0}label{display:block;font-weight:600}input{font:inherit;width:100%;max-width:16rem;padding:.55rem .7rem;min-height:44px;border:1px solid var(--soft);border-radius:6px;background:var(--paper);color:var(--ink)}
button,.button{display:inline-block;font:inherit;margin-top:.6rem;padding:.65rem 1rem;min-height:44px;border:1px solid var(--teal);border-radius:6px;background:var(--teal);color:var(--paper);font-weight:600;text-decoration:none}
button.second{background:transparent;color:var(--teal)}.code{font-size:1.6rem;letter-spacing:.1em;font-weight:700}.soft{color:var(--soft)}.fault{border:2px solid;border-radius:6px;padding:.6rem .8rem;font-weight:600}
form fieldset{border:1px solid var(--line);border-radius:6px;margin:1rem 0;padding:.2rem .8rem .6rem}legend{font-weight:600;padding:0 .3rem}
.late{animation:late 0s linear 2s both}@keyframes late{from{visibility:hidden}}
summary{padding:.6rem 0;min-height:44px;color:var(--teal);font-weight:600;cursor:pointer}
.test{padding-left:1.2rem}.test li{margin:.4rem 0}.pick{display:flex;gap:.7rem;align-items:flex-start;min-height:44px;padding:.5rem 0;font-weight:400}.pick input{flex:none;width:1.4rem;height:1.4rem;min-height:0;margin:.1rem 0 0}.pick span{min-width:0;overflow-wrap:anywhere}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--teal);outline-offset:2px}`;

/** Sends the one form of a page that takes somebody on. */
export const SUBMIT_AT_ONCE = 'document.forms[0].submit()';

/** Tells the platform around the page, or that opened it, that its window may go (LTI Dynamic Registration 1.0, 3.6). */
export const CLOSE_ON_PRESS = `document.getElementById('close').addEventListener('click',function(){(window.opener||window.parent).postMessage({subject:'org.imsglobal.lti.close'},this.dataset.site)})`;

/** Asks the platform around the page, in the frame it named, and nobody else (LTI Client Side postMessages, 2). */
const askThere = (question: string, answered: string): string =>
  `(function(){var d=document.getElementById('kept').dataset,to=window.parent;try{if(d.target!=='_parent')to=to.frames[d.target]||to}catch(e){}window.addEventListener('message',function(e){var a=e.data;if(e.origin!==d.site||!a||a.message_id!==d.key||a.error)return;${answered}});to.postMessage({${question},message_id:d.key,key:d.key},d.site)})()`;

/** The platform keeps what the browser is known by; then the browser goes on to it. */
export const KEEP_THERE = askThere(
  `subject:'lti.put_data',value:d.value`,
  `if(a.subject==='lti.put_data.response')location.replace(d.go)`,
);

/** The platform gives it back; then the launch is sent on with it. */
export const READ_THERE = askThere(
  `subject:'lti.get_data'`,
  `var f=document.forms[0];if(a.subject==='lti.get_data.response'&&a.value&&!f.elements.mark.value){f.elements.mark.value=a.value;f.submit()}`,
);

const hashIn = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const STYLE_HASH = hashIn(STYLE);

/** A page, and whose pages may be around it. */
export interface Page {
  html: string;
  framers: readonly string[] | 'anybody';
  /** Where its form goes; left out: its forms go to the campus. */
  leaves?: string;
  /** The one script it has; left out: it has none. */
  script?: string;
}

/** The one policy of these pages: this style sheet, forms to the campus or to where it takes somebody, and whose pages may be around. */
function policyOf({ framers, leaves, script }: Page): string {
  const forms = leaves === undefined ? [`'self'`] : originsOf([leaves]);
  return [
    `default-src 'none'; style-src ${STYLE_HASH}; form-action ${forms.join(' ')}; base-uri 'none'`,
    ...(script === undefined ? [] : [`script-src ${hashIn(script)}`]),
    `frame-ancestors ${framers === 'anybody' ? '*' : framers.length ? framers.join(' ') : "'none'"}`,
  ].join('; ');
}

export const sendPage = (reply: FastifyReply, status: number, page: Page): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policyOf(page))
    .header('cache-control', 'no-store')
    .send(page.html);

/** A page between the platform and the course. It works without scripts, in a frame of 320 pixels. */
export function launchPage(locale: Locale, title: string, body: readonly Html[]): string {
  const campus = campusName[locale];
  return markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · ${campus}</title><style>${trusted(STYLE)}</style></head>
<body><header>${campus}</header><main><h1>${title}</h1>${[...body]}</main></body></html>
`.html;
}

export const paragraph = (text: string): Html => markup`<p>${text}</p>`;

export const hidden = (name: string, value: string): Html =>
  markup`<input type="hidden" name="${name}" value="${value}">`;

/** What a form of ours says on to the next page, where the browser keeps nothing. */
export const stated = ({ text, isStated }: BrowserMark): Html[] =>
  isStated && text !== null ? [hidden('mark', text)] : [];

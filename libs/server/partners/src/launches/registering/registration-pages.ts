import { type Locale } from '@campus/platform/graphql/locale.ts';
import { markup, trusted } from '@campus/platform/documents/html.ts';
import { CLOSE_ON_PRESS, hidden, launchPage, paragraph } from '../pages/launch-page.ts';
import { launchesWords } from '../words/launches.words.ts';
import { type Brought } from './register-platform.ts';
import { type RegistrationRefused } from './registration-refused.ts';

/** Nothing is asked of anybody before the button is pressed: a link may be opened by a program that only looks. */
export function askPage(
  locale: Locale,
  { link, name, site, brought }: { link: string; name: string; site: string; brought: Brought },
): string {
  const say = launchesWords(locale);
  const { configurationUrl, token } = brought;
  return launchPage(locale, say('registering.title'), [
    paragraph(say('registering.text', { name, site })),
    markup`<form action="/lti/register" method="post">${hidden('link', link)}${hidden('openid_configuration', configurationUrl)}${
      token === null ? null : hidden('registration_token', token)
    }<button>${say('registering.go')}</button></form>`,
  ]);
}

/** Opened in a browser, and not by a platform. */
export function noPlatformPage(locale: Locale, name: string): string {
  const say = launchesWords(locale);
  return launchPage(locale, say('registering.title'), [
    paragraph(say('registering.how', { name })),
    paragraph(say('registering.moodle')),
  ]);
}

/** The platform closes its window when it is told so (3.6); else whoever looks closes it. */
export function registeredPage(locale: Locale, site: string): string {
  const say = launchesWords(locale);
  return launchPage(locale, say('registering.done.title'), [
    paragraph(say('registering.done.text')),
    markup`<p><button id="close" data-site="${site}">${say('registering.done.close')}</button></p>`,
    markup`<script>${trusted(CLOSE_ON_PRESS)}</script>`,
  ]);
}

export function notRegisteredPage(locale: Locale, { code, about }: RegistrationRefused): string {
  const say = launchesWords(locale);
  return launchPage(locale, say('registering.refused.title'), [
    paragraph(say(`registering.refused.${code}`)),
    markup`<p class="soft">${say('refused.code', { code: about === null ? code : `${code} (${about})` })}</p>`,
  ]);
}

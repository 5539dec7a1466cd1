/** What a script written into a page may take from the shell: without React, styles or storage. */
export { keptLocale } from './i18n/kept-locale.ts';
export { chooseLocale } from './i18n/locales.ts';
export { applyKeptLook, keptLook } from './screen/look.ts';
export { isViewing } from './session/viewing.ts';

/** Fetched below the text it is for: what comes with the first screen is not made heavier by it. */
export { LookStart, TextLook } from '@campus/web-shell';

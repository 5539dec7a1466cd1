/** How XML of others is read: strictly, without entities, without ever fetching anything. */
export { FileRefused } from '../question.ts';
export { decode } from '../texts/decode.ts';
export { type Element, named, parseXml } from './xml.ts';

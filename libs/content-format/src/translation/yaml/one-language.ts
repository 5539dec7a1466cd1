import { joinText } from '../join-text.ts';
import { cutYaml } from './cut-yaml.ts';

/** Whether a file of YAML became another in words of one language only, and else stayed, byte for byte. */
export function isOnlyIn(locale: string, from: string, before: string, after: string): boolean {
  const [was, is] = [cutYaml(before, locale, from), cutYaml(after, locale, from)];
  const isAlike =
    locale !== from &&
    was.blocks.length === is.blocks.length &&
    was.blocks.every(({ of }, at) => is.blocks[at]?.of === of);
  if (!isAlike) return false;
  const edits = new Map(is.blocks.map(({ text }, at) => [at, text]));
  return joinText(was, edits) === after;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

type Catalogue = Record<string, string>;

const languages = ['es', 'en', 'fr'] as const;

const read = (folder: string): Map<string, Catalogue> =>
  new Map(
    readdirSync(folder).map((file) => [
      file,
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Catalogue,
    ]),
  );

const known = new Set(['number', 'select', 'plural']);

/** Names of the placeholders of a message with their kind, also those inside plural and select. */
const placeholders = (message: string): string[] => {
  const found = new Set<string>();
  const visit = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [name, kind, cases] = token as [string, string | undefined, unknown];
      if (kind && !known.has(kind)) throw new Error(`{${name}, ${kind}} is more ICU than interpret.ts knows`);
      found.add(kind ? `${name}:${kind}` : name);
      if (typeof cases === 'object' && cases !== null) Object.values(cases).forEach(visit);
    }
  };
  visit(compileMessageOrThrow(message));
  return [...found].sort();
};

const tags = (message: string) => [...message.matchAll(/<(\w+)>/g)].map((match) => match[1]).sort();

const shapeOf = (message: string) => JSON.stringify([placeholders(message), tags(message)]);

/** A plain space before : ; ! ? » or after «, which may break the line there. */
const frenchSpacing = /[ ][:;!?»]|«[ ]|[^\s\d«»(:;!?\u00a0\u202f][:;!?»](?=\s|$)/;

/** French counts 0 and 1.5 as one: a number that is written out there would be said of them too. */
const frenchOne = /\bone \{[^{}]*(?<![\w.,])1(?![\w.,])/;

const issuesOfFile = (file: string, all: Map<string, Map<string, Catalogue>>): string[] => {
  const of = (name: string) => all.get(name)?.get(file) ?? {};
  const ids = new Set([...languages, 'notes'].flatMap((name) => Object.keys(of(name))));
  const issues: string[] = [];
  for (const id of ids) {
    const missing = [...languages, 'notes'].filter((name) => !of(name)[id]?.trim());
    if (missing.length > 0) {
      issues.push(`${file}: ${id}: missing in ${missing.join(', ')}`);
      continue;
    }
    try {
      const [first, ...others] = languages.map((name) => shapeOf(of(name)[id] ?? ''));
      if (others.some((other) => other !== first)) issues.push(`${file}: ${id}: placeholders or tags differ`);
    } catch (error) {
      issues.push(`${file}: ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (frenchSpacing.test((of('fr')[id] ?? '').replaceAll(/\{\w+, (plural|select),/g, ''))) {
      issues.push(`${file}: ${id}: French punctuation without a non-breaking space`);
    }
    if (frenchOne.test(of('fr')[id] ?? ''))
      issues.push(`${file}: ${id}: French writes 1 where 0 is meant too`);
  }
  return issues;
};

/**
 * What is wrong with a catalogue folder, one line each: an id without a language or a translator's note,
 * placeholders or tags that differ between languages, a message that is not ICU, French punctuation that
 * could begin a line, a French one that is written as a digit.
 */
export const catalogueIssues = (folder: string): string[] => {
  const all = new Map([...languages, 'notes'].map((name) => [name, read(join(folder, name))]));
  const files = new Set([...all.values()].flatMap((catalogues) => [...catalogues.keys()]));
  return [...files].sort().flatMap((file) => issuesOfFile(file, all));
};

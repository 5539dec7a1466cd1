import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { issuesOfCatalogue, readCatalogue } from '@campus/content-format/catalogue-issues';
import { placesIn, type CompiledMessage } from '@campus/content-format/interpret';
import { filesOf } from './tree.ts';

/** A catalogue of the server: the folder `words` next to the code that uses its sentences. */
const CATALOGUE = /^((?:libs\/server\/[^/]+|apps\/[^/]+)\/src\/)(?:.*\/)?words\/es\.json$/;

/** A key put together of parts: `mail.bursts.${rule}`. */
const TEMPLATE = /`((?:[\w.-]|\$\{[^{}`]*\})*\$\{[^{}`]*\}(?:[\w.-]|\$\{[^{}`]*\})*)`/g;

const escaped = (text: string): string => text.replaceAll(/[.\\-]/g, '\\$&');

/** The keys that a template in the sources may become. */
const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\$\{[^{}]*\}/)
      .map(escaped)
      .join('[\\w-]+')}$`,
  );

/** Names of values stay, what is called to get them goes: `{ from: dayInWords(from, locale) }` has `from`. */
function withoutCalls(values: string): string {
  const less = values.replaceAll(/'[^']*'/g, '').replaceAll(/\([^()]*\)/g, '');
  return less === values ? values : withoutCalls(less);
}

/** The messages that a project's sources use, and the values they pass where the key is written out. */
class Said {
  readonly #text: string;
  readonly #patterns: RegExp[];

  constructor(text: string) {
    this.#text = text;
    this.#patterns = [...text.matchAll(TEMPLATE)].map(([, template = '']) => patternOf(template));
  }

  has(key: string): boolean {
    return this.#text.includes(`'${key}'`) || this.#patterns.some((pattern) => pattern.test(key));
  }

  /** The values at each place that has the key and what it is filled with side by side. */
  valuesOf(key: string): string[][] {
    const call = new RegExp(
      `\\b\\w*[sS]ay\\w*\\(\\s*'${escaped(key)}'\\s*(?:,\\s*\\{([^{}]*)\\}\\s*,?\\s*)?\\)`,
      'g',
    );
    return [...this.#text.matchAll(call)].map(([, values = '']) =>
      withoutCalls(values)
        .split(',')
        .map((value) => value.split(':', 1)[0]?.trim() ?? '')
        .filter(Boolean),
    );
  }
}

/** Faults of one message against the sources. */
function issuesOfUse(key: string, message: string, said: Said): string[] {
  if (!said.has(key)) return [`${key}: nobody says it; remove it in every language.`];
  const places = [...placesIn(compileMessageOrThrow(message) as CompiledMessage)].sort().join(', ');
  return said
    .valuesOf(key)
    .filter((values) => !values.some((value) => value.startsWith('...')))
    .map((values) => values.sort().join(', '))
    .filter((values) => values !== places)
    .map((values) => `${key}: has places for {${places}} and is said with {${values}}.`);
}

/**
 * Faults of the server's catalogues: an invalid message (by the same rules as for the clients), an unused
 * one, and one that is used without a value it needs.
 */
export function findWordIssues(root: string): string[] {
  const files = filesOf(root);
  const saidIn = new Map<string, Said>();
  const saidOf = (sources: string): Said => {
    const known = saidIn.get(sources);
    if (known) return known;
    const said = new Said(
      files
        .filter((file) => file.startsWith(sources) && file.endsWith('.ts') && !file.endsWith('.spec.ts'))
        .map((file) => readFileSync(join(root, file), 'utf8'))
        .join('\n'),
    );
    saidIn.set(sources, said);
    return said;
  };
  return files.flatMap((file) => {
    const [, sources] = CATALOGUE.exec(file) ?? [];
    if (sources === undefined) return [];
    const folder = dirname(file);
    const catalogue = readCatalogue(join(root, folder));
    const issues = issuesOfCatalogue(catalogue);
    const unused =
      issues.length > 0
        ? []
        : Object.entries(catalogue.es).flatMap(([key, message]) =>
            issuesOfUse(key, message, saidOf(sources)),
          );
    return [...issues, ...unused].map((issue) => `${folder}: ${issue}`);
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './tree.ts';

/** What ties a file to the machine it was written on, or gives a secret away. Spelt so that this file does not match. */
const TRACES: [RegExp, string][] = [
  [/(?<![\w./-])\/(work|root|Users)\/[a-z]/, "a path of somebody's machine"],
  [/(?<![\w./-])\/home\/(?!node\b|you\b)[a-z]/, "a path of somebody's machine"],
  [/(?<![\w.-])\/tmp\/[a-z]/, 'a path of a machine: os.tmpdir() knows the place'],
  [/registry\.(npmjs|yarnpkg)\.(org|com)/, 'a host of a registry'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[bpa]-[A-Za-z0-9-]{10,})\b/, 'a key to a service'],
];

const TEXT = /\.(ts|tsx|js|mjs|json|md|ya?ml|css|html|svg|sh|graphql|po|txt|conf|example)$|^[^.]*$|^campus$/;

/** Traces of machines and secrets in files that people wrote, by file and line. */
export function findTraces(root: string): string[] {
  return filesOf(root)
    .filter((file) => TEXT.test(file.split('/').at(-1) ?? '') && file !== 'package-lock.json')
    .flatMap((file) => tracesIn(file, readFileSync(join(root, file), 'utf8')));
}

/** Traces in one file's text. */
export function tracesIn(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    const found = TRACES.find(([pattern]) => pattern.test(line));
    return found ? [`${file}:${i + 1}: ${found[1]}: ${line.trim().slice(0, 100)}`] : [];
  });
}

/** A lock file that names hosts works only where they can be reached. */
export function findLockIssues(root: string): string[] {
  return ['package-lock.json', 'tools/node/package-lock.json']
    .filter((file) => existsSync(join(root, file)))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, i) =>
        /"resolved": "(https?|git)/.test(line)
          ? [`${file}:${i + 1}: names a host; run npm install through ./campus`]
          : [],
      );
    });
}

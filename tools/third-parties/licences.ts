import { thirdParties } from './packages.ts';

/** Anyone who hands the product on may do so under its own licence: nothing here asks for more than a notice, or a file's source. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'W3C-20150513',
  'Zlib',
]);

/** Whether an SPDX expression leaves a choice that is allowed; parentheses in it never nest in what npm brings. */
export function isAllowed(expression: string): boolean {
  const inside = /^\((.*)\)$/.exec(expression.trim())?.[1] ?? expression;
  return inside
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part.trim())));
}

/** One sentence for each package of production whose licence is unknown or asks for too much. */
export const findLicenceIssues = (root: string): string[] =>
  thirdParties(root).flatMap(({ name, version, licence }) =>
    licence === null
      ? [`${name} ${version} states no licence: ask its author, or do without it.`]
      : isAllowed(licence)
        ? []
        : [`${name} ${version} is under ${licence}, which tools/third-parties/licences.ts does not allow.`],
  );

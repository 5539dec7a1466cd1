import { type ThirdParty } from './packages.ts';

const RULE = `\n${'-'.repeat(72)}\n`;

const HEAD = `MICIC Campus is made with the following packages. Each stands under its own licence.\n`;

/**
 * The notices that the licences of `parties` ask to hand on with copies of the product. Packages that bring the same
 * text share it.
 */
export function noticesOf(parties: readonly ThirdParty[]): string {
  const byText = Map.groupBy(parties, ({ licence, text }) => text || `Licence: ${licence ?? 'not stated'}`);
  const parts = [...byText].map(([text, sharing]) => {
    const names = sharing.map(
      ({ name, version, licence }) => `${name} ${version} (${licence ?? 'not stated'})`,
    );
    return `${names.join('\n')}\n\n${text}\n`;
  });
  return [HEAD, ...parts].join(RULE);
}

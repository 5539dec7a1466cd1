/** What a drawing has on a telephone of 320 px, between the margins of the text. */
const narrow = 288;
/** Smaller letters are not read there. */
const least = 11;

/** Why the words of a drawing cannot be read on a telephone; null when they can, or when it has none. */
export function lettersFault(svg: string): string | null {
  const [, width] = /<svg\b[^>]*\bviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)/.exec(svg) ?? [];
  if (!width || !/<text\b/.test(svg)) return null;
  const sizes = [...svg.matchAll(/\bfont-size=["']([\d.]+)/g)].map(([, size]) => Number(size));
  const smallest = (Math.min(...sizes, 16) * narrow) / Number(width);
  if (smallest >= least) return null;
  return `the smallest letters of this drawing are ${smallest.toFixed(1)} px high on a telephone; at least ${least}`;
}

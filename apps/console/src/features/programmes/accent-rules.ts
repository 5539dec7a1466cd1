import { fold } from '@campus/content-format/fold';

/** `#0b5563`, or nothing. */
export const isAccent = (accent: string): boolean => accent === '' || /^#[0-9a-f]{6}$/i.test(accent);

export const isKey = (key: string): boolean => /^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/.test(key);

/** The key that a name proposes: its letters without accents, hyphens between its words; empty when it has too few. */
export function keyFor(name: string): string {
  const key = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return isKey(key) ? key : '';
}

/** Relative luminance of WCAG 2.2. */
function luminance(accent: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(accent.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of a colour with white paper, from 1 to 21. */
export const contrastOnPaper = (accent: string): number => 1.05 / (luminance(accent) + 0.05);

/** What a colour is good for on paper: letters from 4.5, lines and shapes from 3 (WCAG 1.4.3 and 1.4.11). */
export const purposeOf = (accent: string): 'TEXT' | 'LINES' | 'NOTHING' => {
  const contrast = contrastOnPaper(accent);
  return contrast >= 4.5 ? 'TEXT' : contrast >= 3 ? 'LINES' : 'NOTHING';
};

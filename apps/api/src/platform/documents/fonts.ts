import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Both families cover Latin with every accent of the eleven countries, and more; they are embedded as subsets. */
const FILES = {
  serif: 'SourceSerif4_600SemiBold.ttf',
  sans: 'SourceSans3_400Regular.ttf',
  sansBold: 'SourceSans3_600SemiBold.ttf',
} as const;

export type FontName = keyof typeof FILES;

/** The build puts the files beside the bundle; from source they are in their packages. */
function pathOf(file: string): string {
  const built = join(dirname(fileURLToPath(import.meta.url)), 'fonts', file);
  if (existsSync(built)) return built;
  const [family = '', weight = ''] = file.replace('.ttf', '').split('_');
  const name = family === 'SourceSerif4' ? 'source-serif-4' : 'source-sans-3';
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/${weight}/${file}`));
}

let kept: Record<FontName, Buffer> | null = null;

export function fonts(): Record<FontName, Buffer> {
  kept ??= {
    serif: readFileSync(pathOf(FILES.serif)),
    sans: readFileSync(pathOf(FILES.sans)),
    sansBold: readFileSync(pathOf(FILES.sansBold)),
  };
  return kept;
}

import type { Plugin } from 'vite';

/** Fails the build when a file is heavier than an exported package may carry. Bytes, uncompressed. */
export const budget = (limits: Record<string, number>): Plugin => ({
  name: 'runtime-budget',
  // The style sheet is put together after everything else.
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const [file, limit] of Object.entries(limits)) {
      const part = bundle[file];
      if (!part) throw new Error(`The build made no ${file}.`);
      const bytes = Buffer.byteLength(part.type === 'chunk' ? part.code : part.source);
      if (bytes > limit) throw new Error(`${file} weighs ${bytes} bytes, more than ${limit}.`);
    }
    const strange = Object.keys(bundle).filter((file) => !(file in limits));
    if (strange.length > 0) throw new Error(`A package carries no ${strange.join(', ')}.`);
  },
});

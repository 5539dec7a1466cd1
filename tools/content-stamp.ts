// Stamps translations that have been read against their source: `node tools/content-stamp.ts FOLDER [PATH…]`.
// A PATH is a translation, a lesson or a module, relative to FOLDER; without one, every translation is stamped.
import { stampTranslations } from '@campus/content-format';

const [folder, ...only] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node tools/content-stamp.ts FOLDER [PATH…]');
  process.exit(2);
}
const { stamped, unchanged } = await stampTranslations(folder, only);
for (const file of stamped) console.log(`stamped  ${file}`);
console.log(`${stamped.length} stamped, ${unchanged.length} unchanged.`);

import { wordIn, type TreeNode, type TreeValue } from './tree-text.ts';

/** The bytes of a constant: `:constvalue 8 [ 32 0 0 0 97 … ]`. */
function bytesOf(constant: TreeNode): Buffer {
  const written = constant.fields.get('constvalue');
  if (!Array.isArray(written)) return Buffer.alloc(0);
  const numbers = (written as readonly TreeValue[]).map(Number).slice(1).filter(Number.isInteger);
  return Buffer.from(numbers.map((byte) => byte & 0xff));
}

/** A value of variable length is preceded by its length. */
const LENGTH = 4;

/** A literal without a type is a C string: without a length, ended by a zero. */
const TEXT_OF_C = '-2';

export function textIn(constant: TreeNode): string {
  const bytes = bytesOf(constant);
  const isOfC = wordIn(constant, 'constlen') === TEXT_OF_C;
  return (isOfC ? bytes.subarray(0, -1) : bytes.subarray(LENGTH)).toString('utf8');
}

const COUNT = 0x0fffffff;
const OBJECT = 0x20000000;
const LIST = 0x40000000;

/** What `'[]'` and `'{}'` are, as JSON in PostgreSQL's own bytes; null for JSON that holds something. */
export function emptyJsonb(constant: TreeNode): 'list' | 'record' | null {
  const bytes = bytesOf(constant);
  if (bytes.length < 2 * LENGTH) return null;
  const header = bytes.readUInt32LE(LENGTH);
  if ((header & COUNT) > 0) return null;
  if (header & LIST) return 'list';
  return header & OBJECT ? 'record' : null;
}

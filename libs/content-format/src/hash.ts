import { createHash } from 'node:crypto';
import { compare } from './problems.ts';

/** Where a file happens to lie on this machine is no part of a course. */
const machineFields = new Set(['absolute', 'zip']);

/** sha256 over a value, the same for the same content on every machine. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value)
    .filter(([name, inner]) => inner !== undefined && !machineFields.has(name))
    .sort(([a], [b]) => compare(a, b))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
  return `{${pairs.join(',')}}`;
}

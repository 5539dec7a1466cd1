import { type EditedValue, fieldLines } from '../editing/spelling.ts';

/** A new file of YAML, as the course folder writes them. */
export const yamlOf = (fields: Readonly<Record<string, EditedValue>>): string =>
  `${Object.entries(fields)
    .map(([name, value]) => fieldLines(name, value, 0, '\n'))
    .join('\n')}\n`;

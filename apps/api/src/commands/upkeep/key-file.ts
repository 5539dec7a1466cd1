import { readFile, writeFile } from 'node:fs/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { OperatorError } from '../command.ts';
import { upkeepSay } from './upkeep-say.ts';

const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]+$/;

/** The secret key in a file, as `age-keygen` and `backup key` write it. */
export async function identityIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new OperatorError(upkeepSay('noSuchFile', { path }));
  const identity = text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => IDENTITY.test(line));
  if (!identity) throw new OperatorError(upkeepSay('noIdentity', { path }));
  return identity;
}

/** Writes a new key where there is none, for its owner alone, and gives its public part. */
export async function writeIdentity(path: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const text = `# created: ${new Date().toISOString()}\n# public key: ${recipient}\n${identity}\n`;
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch {
    throw new OperatorError(upkeepSay('notWritten', { path }));
  }
  return recipient;
}

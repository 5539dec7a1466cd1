import { existsSync } from 'node:fs';
import { getPriority } from 'node:os';
import { expect, it } from '@jest/globals';
import { run } from './run.ts';

const told = `
  const { existsSync, readFileSync } = require('node:fs');
  const session = '/proc/self/autogroup';
  const share = () => existsSync(session) ? /nice (-?\\d+)/.exec(readFileSync(session, 'utf8'))?.[1] : undefined;
  const tell = () => console.log(JSON.stringify([require('node:os').getPriority(), share()]));
  // Its session learns its share when the program has begun: until then it is that of everybody.
  const look = (left) => (share() === '0' && left ? setTimeout(look, 20, left - 1) : tell());
  look(3_000);`;

it.each([7, 19])('runs a program that stands back from others by %i', async (nice) => {
  const { output } = await run(process.execPath, ['-e', told], { nice });
  const [priority, share] = JSON.parse(output) as [number, string | null];
  expect(priority).toBe(Math.min(getPriority() + nice, 19));
  if (existsSync('/proc/self/autogroup')) expect(share).toBe(String(nice));
});

import fc from 'fast-check';

/** `FUZZ_RUNS=20000` looks longer than the few seconds that every test run has. */
export const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 300);

/** Printed with the test, so that a finding can be reproduced (FAST_CHECK_SEED). */
export const fuzzSeed = fc.readConfigureGlobal().seed ?? 0;

/** Numbers that readers get wrong. */
const oddNumbers = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** A change of some bytes to others. */
type Damage = (bytes: Buffer) => Buffer;

const at = (share: number, bytes: Buffer) => Math.min(bytes.length - 1, Math.floor(share * bytes.length));
const share = fc.double({ min: 0, max: 1, noNaN: true });

const flip = fc.tuple(share, fc.nat(7)).map(([where, bit]): Damage => (bytes) => {
  const damaged = Buffer.from(bytes);
  const place = at(where, bytes);
  damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
  return damaged;
});

const oddNumber = fc
  .tuple(share, fc.constantFrom(...oddNumbers), fc.constantFrom(1, 2, 4))
  .map(([where, number, width]): Damage => (bytes) => {
    const damaged = Buffer.from(bytes);
    const place = Math.min(at(where, bytes), bytes.length - width);
    damaged.writeUIntLE(number % 2 ** (8 * width), place, width);
    return damaged;
  });

const cut = fc.tuple(share, share).map(([from, to]): Damage => (bytes) => {
  const [start, end] = [at(Math.min(from, to), bytes), at(Math.max(from, to), bytes)];
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
});

const truncate = share.map(
  (where): Damage =>
    (bytes) =>
      bytes.subarray(0, at(where, bytes)),
);

const repeat = fc.tuple(share, share).map(([from, to]): Damage => (bytes) => {
  const [start, end] = [at(Math.min(from, to), bytes), at(Math.max(from, to), bytes)];
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
});

const insertion = (other: fc.Arbitrary<Buffer>) =>
  fc.tuple(share, other).map(([where, more]): Damage => (bytes) => {
    const place = at(where, bytes);
    return Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place)]);
  });

const splice = (other: fc.Arbitrary<Buffer>) =>
  fc.tuple(share, share, other).map(
    ([where, from, more]): Damage =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(where, bytes)), more.subarray(at(from, more))]),
  );

/** One of these, damaged up to five times; pieces of the others get in, and `more`. */
export const damagedBytes = (
  sound: readonly Buffer[],
  more: fc.Arbitrary<Buffer> = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
): fc.Arbitrary<Buffer> => {
  const any = fc.constantFrom(...sound);
  const damages = fc.array(
    fc.oneof(flip, flip, flip, oddNumber, oddNumber, cut, truncate, repeat, insertion(more), splice(any)),
    { minLength: 1, maxLength: 5 },
  );
  return fc
    .tuple(any, damages)
    .map(([bytes, all]) =>
      all.reduce((damaged, damage) => (damaged.length < 4 ? damaged : damage(damaged)), bytes),
    );
};

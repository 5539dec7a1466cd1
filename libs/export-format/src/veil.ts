/** Bytes that only the seed decides (xorshift32 over an FNV-1a hash): hides, does not protect. */
function* streamFrom(seed: string): Generator<number, never> {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, 0x01000193);
  state ||= 1;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state & 0xff;
  }
}

const mixed = (bytes: Uint8Array, seed: string): Uint8Array => {
  const stream = streamFrom(seed);
  return bytes.map((byte) => byte ^ stream.next().value);
};

/**
 * Makes a text unreadable to the eye and to a search. NOTE: this is no encryption. A package grades without a
 * server, so anyone who takes the trouble finds the key in it; what must stay secret must not be exported.
 */
export const veil = (text: string, seed: string): string => {
  const bytes = mixed(new TextEncoder().encode(text), seed);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

/** The text that {@link veil} hid with the same seed. */
export const unveil = (veiled: string, seed: string): string =>
  new TextDecoder().decode(
    mixed(
      Uint8Array.from(atob(veiled), (sign) => sign.charCodeAt(0)),
      seed,
    ),
  );

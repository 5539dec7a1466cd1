const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const timeOf = (id: string): number => parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/**
 * Ids of sessions that the frame begins after the one of the launch: UUIDv7 in the time of the server, which made the
 * first. By the device's own clock they could sort before it, or after those of next week.
 */
export const sessionIds = (launchId: string): (() => string) => {
  const begun = performance.now();
  let last = timeOf(launchId);
  return () => {
    last = Math.max(last + 1, timeOf(launchId) + Math.round(performance.now() - begun));
    const random = crypto.getRandomValues(new Uint8Array(10));
    const [version = 0, , variant = 0] = random;
    random[0] = (version & 0x0f) | 0x70;
    random[2] = (variant & 0x3f) | 0x80;
    const all = last.toString(16).padStart(12, '0') + hex(random);
    return all.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
};

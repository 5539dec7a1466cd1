import yauzl from 'yauzl';

/** The text of every part of a document that is a zip, by its name in it. */
export function unpack(bytes: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (!zip) return reject(fault ?? new Error('no archive'));
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (!stream) return reject(broken ?? new Error('no entry'));
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** Fails where the file was moved or changed meanwhile. */
const read = (begin: (reader: FileReader) => void): Promise<FileReader['result']> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    begin(reader);
  });

/** A file of this device as a data URL. */
export const dataUrlOf = async (file: Blob): Promise<string> =>
  String(await read((reader) => reader.readAsDataURL(file)));

/** Its bytes in base64, as the server takes them. */
export const base64Of = async (file: Blob): Promise<string> => (await dataUrlOf(file)).split(',')[1] ?? '';

export const bytesOf = async (file: Blob): Promise<Uint8Array> => {
  const bytes = await read((reader) => reader.readAsArrayBuffer(file));
  if (bytes === null || typeof bytes === 'string') throw new Error('the file has no bytes');
  return new Uint8Array(bytes);
};

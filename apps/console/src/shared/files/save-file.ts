/** Gives the device a file. */
export function saveFile(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // A browser may ask first where it belongs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Gives the reader a file, as a download of the page's own. */
export function saveFile(
  name: string,
  contents: Uint8Array<ArrayBuffer> | string,
  type = 'application/zip',
): void {
  const address = URL.createObjectURL(new Blob([contents], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; an hour is enough for the slowest answer to 'Save as'.
  setTimeout(() => URL.revokeObjectURL(address), 3_600_000);
}

/** Gives the reader a text as a file, as a download of the page's own. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; an hour is enough for the slowest answer to 'Save as'.
  setTimeout(() => URL.revokeObjectURL(address), 3_600_000);
}

/** Puts text on the clipboard; where that is not allowed, returns false and leaves it to the reader. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent on pages that are not served over HTTPS.
    const { clipboard } = navigator as Partial<Navigator>;
    if (clipboard === undefined) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

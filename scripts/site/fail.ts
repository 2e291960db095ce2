/** Ends the program with an error's message alone: its stack would tell the reader nothing. */
export function failWithMessage(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

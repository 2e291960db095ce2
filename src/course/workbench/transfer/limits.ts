/** What an imported model may be at most. The largest the course grows has 0.9 million parameters. */
export const importLimits = {
  /** Bytes of all chosen files together. */
  chosenBytes: 70_000_000,
  /** Bytes of everything in a zip once unpacked, so that a small file cannot fill the memory. */
  unpackedBytes: 80_000_000,
  /** Entries of a zip. */
  entries: 64,
  parameters: 4_000_000,
  /** Bytes of any file that is read as JSON. */
  jsonBytes: 5_000_000,
} as const;

/** What a mirrored output may hold at most. The source keeps to it; the view holds it to that. */
export const limits = {
  /** Elements and texts of one output. */
  nodes: 5000,
  /** Characters of one output, its names and attributes included. */
  characters: 1_000_000,
  /** Elements inside each other. */
  depth: 200,
  /** Characters of one attribute: paths are long. */
  attribute: 200_000,
  /** Characters of a picture's address. */
  picture: 500_000,
  /** Characters of a style sheet inside an output. */
  styleSheet: 20_000,
  /** Characters of a style attribute. */
  style: 4000,
} as const;

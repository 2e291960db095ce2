import { z } from 'astro/zod';

/** How a fact was seen, from the strongest to the weakest. */
const evidence = ['full text', 'abstract', 'code', 'web page', 'notes', 'recomputed', 'recalled'] as const;

/** A paper, report or page, as it is cited: `rae-2021`. */
export const publicationSchema = z.strictObject({
  authors: z.string().min(1),
  year: z.int().min(1900).max(2100).optional(),
  title: z.string().min(1).optional(),
  /** Journal, conference or publisher; the arXiv number stands by itself. */
  venue: z.string().min(1).optional(),
  arxiv: z
    .string()
    .regex(/^\d{4}\.\d{4,5}$/, 'an arXiv number looks like `2112.11446`, in quotation marks')
    .optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
});

/** One published or recomputed statement that a page can cite: `S1-10`. */
export const factSchema = z.strictObject({
  says: z.string().min(1),
  /** Keys of publications; none for what was only recomputed here. */
  of: z.array(z.string().min(1)),
  /** Section, table or figure. */
  where: z.string().min(1).optional(),
  evidence: z.array(z.enum(evidence)).min(1),
  /** What is disputed, or easily misread. */
  caution: z.string().min(1).optional(),
});

export type Publication = z.infer<typeof publicationSchema>;
export type Fact = z.infer<typeof factSchema>;

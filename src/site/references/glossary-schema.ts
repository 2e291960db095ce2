import { z } from 'astro/zod';

/** A word and what it means, in a lesson's frontmatter or in `content/glossary/terms.yaml`. */
export const wordSchema = z.strictObject({ word: z.string().min(1), meaning: z.string().min(1) });

/** The name `<Term id>` uses for a word: `held-out loss` and `Held-out loss` are `held-out-loss`. */
export function termId(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

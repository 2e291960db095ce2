import cards from './social-cards.json' with { type: 'json' };

/** A picture shown where a page is shared, 1200 by 630 pixels: `<name>.png` in `public/social/`. */
export interface SocialCard {
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** The card of a page, or that of the course where the page has none. Drawn by `npm run cards`. */
export function socialCard(pageId: string): SocialCard {
  return cards.pages.find(({ name }) => name === pageId) ?? cards.course;
}

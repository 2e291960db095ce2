import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { SocialCard } from './social-card.ts';

interface PageFacts {
  readonly card: SocialCard;
  /** Address of the folder the cards are published in, with a slash at the end. */
  readonly cardFolder: string;
  readonly isListed: boolean;
  /** Where a mistake on the page is reported, if anywhere. */
  readonly report: string | undefined;
}

/** Name of the meta element with the address for reports, which widgets read to report a failure. */
export const REPORT_META = 'terrarium:report';

type Head = StarlightRouteData['head'];

/** What a page's head says beside what Starlight writes there. */
export function pageHead({ card, cardFolder, isListed, report }: PageFacts): Head {
  const image = `${cardFolder}${card.name}.png`;
  const meta = (attrs: Record<string, string>): Head[number] => ({ tag: 'meta', attrs, content: '' });
  return [
    meta({ property: 'og:image', content: image }),
    meta({ property: 'og:image:type', content: 'image/png' }),
    meta({ property: 'og:image:width', content: '1200' }),
    meta({ property: 'og:image:height', content: '630' }),
    meta({ property: 'og:image:alt', content: card.alt }),
    meta({ name: 'twitter:image', content: image }),
    meta({ name: 'twitter:image:alt', content: card.alt }),
    ...(isListed ? [] : [meta({ name: 'robots', content: 'noindex' })]),
    ...(report === undefined ? [] : [meta({ name: REPORT_META, content: report })]),
  ];
}

import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { pageHead } from './page-head.ts';
import { reportAddress } from './report-address.ts';
import { readSiteConfig, unlistedPages } from './site-config.ts';
import { socialCard } from './social-card.ts';

const config = readSiteConfig(process.env);

/** Adds to every page's head what Starlight does not know: its social card, where to report a mistake, what to index. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const { entry, head, id } = locals.starlightRoute;
  // Without a public address there is none to write; on its own host the path is enough.
  const cards = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}social/`;
  head.push(
    ...pageHead({
      card: socialCard(id),
      cardFolder: site ? new URL(cards, site).href : cards,
      isListed: !unlistedPages.includes(id),
      report: reportAddress(config, {
        title: entry.data.title,
        address: site ? new URL(url.pathname, site).href : url.pathname,
      }),
    }),
  );
});

import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { course } from './course.ts';
import fraunces from './fonts/fraunces.woff2?url';
import literata from './fonts/literata.woff2?url';
import { referencePages } from './reference-pages.ts';

/** Gives every page the course's lessons, and the two fonts that its first screen needs at once. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  locals.course = course();
  locals.referencePages = referencePages();
  locals.starlightRoute.head.push(
    ...[literata, fraunces].map((href) => ({
      tag: 'link' as const,
      attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href },
      content: '',
    })),
    {
      tag: 'link' as const,
      attrs: { rel: 'apple-touch-icon', href: `${import.meta.env.BASE_URL}apple-touch-icon.png` },
      content: '',
    },
  );
});

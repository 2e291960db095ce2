import type { SiteConfig } from './site-config.ts';

const QUESTIONS = [
  'What is wrong?',
  'What should it say or do instead?',
  'Which browser and device, if it matters?',
];

/**
 * Address of a new report about a page, filled in as far as the page knows; undefined when the site has nowhere to
 * report to.
 * @param page its title and address
 */
export function reportAddress(
  { version, commit, reportTemplate }: SiteConfig,
  page: { readonly title: string; readonly address: string },
): string | undefined {
  if (reportTemplate === undefined) return undefined;
  const course = commit === undefined ? version : `${version}, ${commit}`;
  const body = [
    `Page: ${page.address}`,
    `Course: ${course}`,
    ...QUESTIONS.map((question) => `\n${question}\n`),
  ];
  return reportTemplate
    .replace('{title}', encodeURIComponent(`Mistake on '${page.title}'`))
    .replace('{body}', encodeURIComponent(body.join('\n')));
}

import type { PageText } from './page-text.ts';

export interface ReadablePage extends PageText {
  /** Address of the page, whole or a path. */
  readonly address: string;
  /** Address of its text. */
  readonly textAddress: string;
}

/** An overview of the course for language models, in the form of llmstxt.org: what it is, and where each page's text is. */
export function llmsText(
  course: { readonly title: string; readonly summary: string; readonly fullAddress: string },
  pages: readonly ReadablePage[],
): string {
  return [
    `# ${course.title}`,
    `> ${course.summary}`,
    `The text of all pages in one file: [llms-full.txt](${course.fullAddress}). Widgets appear in it as they stand before a reader touches them.`,
    '## Pages',
    pages
      .map(
        ({ title, textAddress, description }) =>
          `- [${title}](${textAddress})${description ? `: ${description}` : ''}`,
      )
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** All pages as one text, in the order given. */
export function llmsFullText(pages: readonly ReadablePage[]): string {
  return pages.map(pageFile).join('\n\n');
}

/** One page as a text of its own. */
export function pageFile({ title, address, markdown }: ReadablePage): string {
  return `# ${title}\n\nFrom ${address}\n\n${markdown}\n`;
}

/** Whether a page's frontmatter keeps it out of the published site. */
export function isDraft(source: string): boolean {
  const [, frontmatter = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source) ?? [];
  return /^draft:\s*true\s*$/m.test(frontmatter);
}

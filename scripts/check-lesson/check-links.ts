import GithubSlugger from 'github-slugger';
import { componentIds, type CourseContent } from './course-content.ts';
import type { FaultInPage } from './fault.ts';
import { nearest } from './nearest.ts';
import { attributeText, nodeText, startOf, type Page } from './page.ts';

/** Links that lead to no page, no file or no place in a page. Links to other hosts are not followed. */
export function checkLinks(id: string, page: Page, course: CourseContent): FaultInPage[] {
  const links = page.nodes.flatMap((node) => {
    if (node.type === 'link' || node.type === 'definition')
      return [{ address: node.url, place: startOf(node) }];
    if (node.type === 'image' && !/^(https?:)?\/\//.test(node.url))
      return [{ address: node.url, place: startOf(node) }];
    return [];
  });
  const written = page.elements.flatMap((element) => {
    const address = attributeText(element, 'href');
    return address === undefined ? [] : [{ address, place: startOf(element) }];
  });
  return [...links, ...written].flatMap(({ address, place }) => {
    const fault = findFault(address);
    return fault === undefined ? [] : [{ ...place, ...fault }];
  });

  function findFault(address: string): Pick<FaultInPage, 'problem' | 'remedy'> | undefined {
    if (/^javascript:/i.test(address))
      return { problem: 'a link that runs a script', remedy: 'Link to a page, or use a component.' };
    const here = new URL(id === 'index' ? '/' : `/${id}/`, 'http://site.invalid');
    if (!URL.canParse(address, here))
      return {
        problem: `'${address}' is no address`,
        remedy: 'Link from the root, like [sampling](/sampling/).',
      };
    const target = new URL(address, here);
    if (target.origin !== here.origin) return undefined;
    const { pathname, hash } = target;
    const targetId = pathname === '/' ? 'index' : pathname.slice(1).replace(/\/$/, '');
    const linked = course.pages.get(targetId);
    if (linked === undefined) {
      if (!pathname.endsWith('/') && course.isPublicFile(pathname)) return undefined;
      const near = nearest(targetId, course.pages.keys());
      const remedy =
        near === undefined
          ? 'Link to a page of content/ from the root, or put the file into public/.'
          : `Did you mean /${near}/?`;
      return { problem: `'${address}' leads to no page and no file`, remedy };
    }
    if (!pathname.endsWith('/'))
      return { problem: `'${address}' has no slash at its end`, remedy: `Write ${pathname}/${hash}.` };
    if (course.drafts.has(targetId) && !course.drafts.has(id))
      return {
        problem: `'${address}' leads to a draft`,
        remedy: 'Name the page without a link until it is published.',
      };
    const anchor = decodeURIComponent(hash.slice(1));
    if (anchor === '') return undefined;
    const anchors = pageAnchors(targetId, linked, course);
    if (anchors.has(anchor)) return undefined;
    const near = nearest(anchor, anchors);
    return {
      problem: `'${address}' leads to no place called '${anchor}'`,
      remedy: near === undefined ? 'Link to the id of a heading of that page.' : `Did you mean '#${near}'?`,
    };
  }
}

/** Every id that a link to a page may name. */
function pageAnchors(id: string, page: Page, course: CourseContent): Set<string> {
  const slugger = new GithubSlugger();
  const headings = page.nodes
    .filter((node) => node.type === 'heading')
    .map((node) => slugger.slug(nodeText(node)));
  const written = page.elements.flatMap((element) => attributeText(element, 'id') ?? []);
  const anchors = new Set([...headings, ...written, ...componentIds(course.root, page)]);
  if (page.elements.some(({ name }) => name === 'Cite')) anchors.add(slugger.slug('Sources'));
  if (id === 'glossary') for (const term of course.glossary.keys()) anchors.add(term);
  if (id === 'sources')
    for (const fact of course.sources.facts.keys()) anchors.add(`source-${fact.toLowerCase()}`);
  return anchors;
}

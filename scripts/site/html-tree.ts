import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A page's tree as a browser would build it; every element knows its place in the text. */
export const parsePage = (html: string): Root => fromHtml(html);

/** Every element of a tree in the order of the page, those inside `<template>` too. */
export function elementsOf(node: Root | RootContent): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : [];
  if (node.type !== 'element') return below;
  return [node, ...below, ...(node.content ? elementsOf(node.content) : [])];
}

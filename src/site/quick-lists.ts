import type { Plugin } from 'vite';

/** Lists with an element of their own kind in an item: said of every last element of an item that it is picked for anyway. */
const OF_LISTS = /:has\(> li > :not\([^()]*\)\)(?=\s*> li)/;
/** The last element of an item before scripts, which no page here has. */
const BEFORE_SCRIPTS =
  /,\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*:not\(script\):has\(~ script:last-child\):not\(:has\(~ :not\(script\)\)\)/;

/**
 * Takes two conditions out of Starlight's styles of Markdown, which change nothing here but the time: while they stand, whenever anything
 * on a page changes, the browser styles the whole page anew. A chart that grows by ten points a second costs 25 ms each time then, and 2 ms without.
 */
export const quickLists: Plugin = {
  name: 'terrarium-quick-lists',
  enforce: 'pre',
  transform(code, id) {
    if (!/starlight\/dist\/style\/markdown\.css/.test(id)) return undefined;
    return [OF_LISTS, BEFORE_SCRIPTS].reduce((text, condition) => {
      if (!condition.test(text))
        throw new Error("Starlight's markdown.css has changed: see src/site/quick-lists.ts.");
      return text.replace(condition, '');
    }, code);
  },
};

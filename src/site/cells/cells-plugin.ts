import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdxJsxFlowElement, type PluginFactoryContext } from 'satteri';
import { createCellReader, isLessonPage, type PageCell } from './cell-reader.ts';

/** Component of each cell, which compiles it while the page is built, and the bar above the first. */
const COMPONENTS: Readonly<Record<string, string>> = {
  PageCell: '#components/notebook/PageCell.astro',
  NotebookBar: '#components/notebook/NotebookBar.astro',
};

/**
 * Sätteri plugin that turns a code block ` ```ts live ` of an MDX page into a live cell around that block, which stays
 * highlighted and readable without JavaScript. Above the first cell of a page stands the notebook's bar. An unknown word behind
 * `live` ends the build with its place and what to do.
 * @param content address of the content directory, with a slash at the end
 */
export function cells(content: URL) {
  return (page: PluginFactoryContext) => {
    if (page.sourceFormat !== 'mdx') return null;
    const path = page.fileURL ? fileURLToPath(page.fileURL) : 'This page';
    const inContent = relative(fileURLToPath(content), path).split(sep).join('/');
    const read = createCellReader(page.source, isLessonPage(path.split(sep).join('/')));
    let hasCells = false;
    return defineMdastPlugin({
      name: 'terrarium-cells',
      options: { position: true },
      code: (node, context) => {
        const block = read(node);
        if (block.kind === 'fault') {
          const { line, column, problem, remedy } = block.fault;
          throw new Error(`${path}:${line}:${column} ${problem}. ${remedy}`);
        }
        if (block.kind === 'fragment') return { ...plain(node.value), meta: block.meta };
        if (block.kind !== 'cell') return undefined;
        if (!hasCells) context.insertBefore(node, element('NotebookBar', {}));
        hasCells = true;
        return element('PageCell', cellProps(inContent, block.cell), [plain(node.value)]);
      },
      after(root, context) {
        if (!hasCells) return;
        for (const [name, file] of Object.entries(COMPONENTS))
          context.prependChild(root, { type: 'mdxjsEsm', value: `import ${name} from '${file}';` });
      },
    });
  };
}

/** The block as the highlighter gets it: the words about cells are none of its own. */
const plain = (value: string) => ({ type: 'code' as const, lang: 'ts', meta: null, value });

/** What `PageCell.astro` is told of a cell; a tag written by a plugin has attributes of text alone. */
function cellProps(page: string, cell: PageCell): Record<string, string> {
  const { key, number, source, exercise, hidden, throws, line, columns } = cell;
  return {
    page,
    cellKey: key,
    number: String(number),
    source,
    line: String(line),
    columns: columns.join(' '),
    ...(exercise !== null && { exercise }),
    ...(hidden && { hidden: 'hidden' }),
    ...(throws && { throws: 'throws' }),
  };
}

function element(
  name: string,
  props: Readonly<Record<string, string>>,
  children: MdxJsxFlowElement['children'] = [],
): MdxJsxFlowElement {
  const attributes = Object.entries(props).map(([key, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value,
  }));
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}

import { parseArgs } from 'node:util';
import { createCellsChecker } from './cells/check-cells.ts';
import { readCellPages } from './cells/cell-pages.ts';
import { readPageCells } from './cells/page-cells.ts';
import { watchCells } from './cells/watch-cells.ts';
import { formatFault } from './check-lesson/fault.ts';
import { failWithMessage } from './site/fail.ts';
import { projectRoot } from './site/project-root.ts';

/**
 * What is wrong in the live cells of all pages; with `--watch` (`npm run cells:watch`) again after each save. `--root` names
 * another project than this.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      watch: { type: 'boolean', default: false },
      root: { type: 'string', default: projectRoot },
    },
  });
  const { root } = values;
  const isColoured = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const check = createCellsChecker(root);
  const report = (): number => {
    const pages = readCellPages(root);
    const unreadable = pages.flatMap(({ file, syntaxFault }) =>
      syntaxFault ? { file, ...syntaxFault } : [],
    );
    const faults = [...unreadable, ...[...check(pages).values()].flat()];
    for (const fault of faults) console.log(formatFault(fault, isColoured));
    const cells = pages.reduce((sum, page) => sum + readPageCells(page).cells.length, 0);
    const mending = faults.length === 0 ? 'nothing to mend' : `${faults.length} to mend`;
    console.log(`${cells === 1 ? '1 cell' : `${cells} cells`}, ${mending}.`);
    return faults.length;
  };
  const faults = report();
  if (!values.watch) {
    process.exitCode = faults === 0 ? 0 : 1;
    return;
  }
  console.log('Save a lesson or a file in its cells/, and it is checked again. Ctrl-C ends this.');
  await watchCells(root, (changed) => {
    console.log(`\n${new Date().toLocaleTimeString('en-GB')} ${changed}`);
    report();
  });
}

try {
  await main();
} catch (error) {
  failWithMessage(error);
}

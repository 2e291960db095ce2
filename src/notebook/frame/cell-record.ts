import type { Variable } from '@observablehq/runtime';
import type { CompiledCell } from '../cell.ts';
import type { MirrorSource } from '../mirror/source.ts';
import type { Output } from './output.ts';
import type { Run } from './run.ts';

/** A cell as the sandbox keeps it. */
export interface CellRecord {
  readonly key: string;
  readonly output: Output;
  readonly mirror: MirrorSource;
  compiled: CompiledCell;
  /** One for its code, then one for each name it defines. */
  variables: readonly Variable[];
  /** Changes with the definition: what an older one still does counts no more. */
  version: number;
  run: Run | null;
  phase: 'new' | 'running' | 'done' | 'failed' | 'stopped';
  /** What of it has no value yet: '' for its code, else the name. */
  readonly unsettled: Set<string>;
  startedAt: number;
  /** Whether this run has shown anything. */
  hasShown: boolean;
}

/** Name of the variable that holds a cell's code. No name in a cell has a space. */
export const variableName = (key: string): string => `cell ${key}`;

/**
 * Names along a circle of cells that need one another, beginning with one that a cell defines; none when it is in no circle.
 * @param cells all that there are
 */
export function findCircle(start: CellRecord, cells: readonly CellRecord[]): readonly string[] {
  const providers = (name: string) => cells.filter(({ compiled }) => compiled.outputs.includes(name));
  const seen = new Set<CellRecord>();
  const search = (cell: CellRecord): string[] | null => {
    for (const name of cell.compiled.inputs) {
      for (const provider of providers(name)) {
        if (provider === start) return [name];
        if (seen.has(provider)) continue;
        seen.add(provider);
        const rest = search(provider);
        if (rest) return [...rest, name];
      }
    }
    return null;
  };
  return search(start) ?? [];
}

import { frameHash, notebookScripts } from 'virtual:notebook-scripts';
import { progressStore } from '#course/progress/store';
import { createNotebookSession } from '#notebook/host/session';
import { createEditStore } from '#notebook/store/edit-store';
import type { CellData } from './cell-props.ts';
import type { ExerciseRecord } from './exercise-attempt.ts';
import { createNotebook, type Notebook } from './notebook.ts';

/** The one notebook of a page. Its sandbox starts with the first run, its database with the first look into it. */
export function createPageNotebook(lesson: string, cells: readonly CellData[]): Notebook {
  return createNotebook({
    lesson,
    cells,
    session: createNotebookSession({
      cells: cells.map(({ cell }) => cell),
      scripts: notebookScripts,
      frameHash,
      // With it comes the workbench: only for cells that ask a model.
      models: async (method, query, signal) => {
        const { answerCall } = await import('./page-models.ts');
        return answerCall(method, query, signal);
      },
    }),
    store: createEditStore(),
    compile: async (source) => {
      const { compileCell } = await import('#notebook/compile/compile-cell');
      return compileCell(source);
    },
    exercises: exercisesOf(lesson),
    isSafe: new URLSearchParams(location.search).has('safe'),
  });
}

function exercisesOf(lesson: string): ExerciseRecord {
  return {
    find: (id) => progressStore().find(lesson, 'exercise', id)?.value ?? null,
    put: (id, value) => progressStore().put(lesson, 'exercise', id, value),
  };
}

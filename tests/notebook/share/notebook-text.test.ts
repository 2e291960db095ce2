import { notebookText } from '#notebook/share/notebook-text';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const cells = [
  { number: 1, source: 'const story = "wind";\n\n', edited: false, exercise: null },
  { number: 2, source: 'story.length', edited: true, exercise: 'count' },
];

describe('notebookText', () => {
  it('is plain TypeScript with a mark above each cell', () => {
    const text = notebookText('Grow\na model', 'https://example.org/grow/', cells);
    expect(text).toContain('// Grow a model: the notebook');
    expect(text).toContain(
      '// --- Cell 1 ---\n\nconst story = "wind";\n\n// --- Cell 2, exercise count, your version',
    );
    expect(text.endsWith('story.length\n')).toBe(true);
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });
});

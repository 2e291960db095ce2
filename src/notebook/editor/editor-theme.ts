import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The colours of code in lessons, as `src/site/code-themes.ts` has them. They follow the page's theme by themselves. */
const highlighting = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--t-quiet)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--t-moss)' },
  {
    tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword],
    color: 'var(--t-terracotta)',
  },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--notebook-gold)' },
]);

const looks = EditorView.theme({
  '&': { backgroundColor: 'var(--t-card)', color: 'var(--t-ink)', fontSize: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--t-font-mono, monospace)', lineHeight: '1.6', overflowX: 'auto' },
  '.cm-content': { caretColor: 'var(--t-ink)', padding: '0.6rem 0' },
  '.cm-line': { padding: '0 1rem 0 0.5rem' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--t-ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
    { backgroundColor: 'var(--t-gold-soft)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--t-quiet)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.4rem 0 0.8rem', minWidth: '2.2rem' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--t-sunk) 55%, transparent)' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--t-ink)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--t-moss-soft)',
    outline: '1px solid var(--t-moss)',
  },
  '.cm-problem-line': {
    backgroundColor: 'var(--t-terracotta-soft)',
    boxShadow: 'inset 3px 0 var(--t-terracotta)',
  },
  '.cm-problem-spot': { textDecoration: 'underline wavy var(--t-terracotta)', textUnderlineOffset: '3px' },
  // Differences from the author's text: a sign at the line's beginning, not the colour alone.
  '&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine': { backgroundColor: 'var(--t-moss-soft)' },
  '&.cm-merge-b .cm-changedText': {
    background: 'none',
    textDecoration: 'underline 2px var(--t-moss)',
    textUnderlineOffset: '3px',
  },
  '.cm-deletedChunk': { backgroundColor: 'var(--t-terracotta-soft)', paddingLeft: '0.5rem' },
  '.cm-deletedChunk .cm-deletedText': {
    background: 'none',
    textDecoration: 'line-through var(--t-terracotta)',
  },
  '.cm-deletedChunk .cm-deletedLine, .cm-deletedChunk .cm-deletedLine del': { textDecoration: 'none' },
  '.cm-deletedChunk .cm-chunkButtons': { insetInlineEnd: '0.5rem' },
  '.cm-changedLineGutter': { background: 'var(--t-moss)' },
  '.cm-deletedLineGutter': { background: 'var(--t-terracotta)' },
});

/** How the editor looks: the page's own colours and type. */
export const editorTheme: Extension = [looks, syntaxHighlighting(highlighting)];

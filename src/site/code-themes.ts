/** Colours of one theme's code, all readable on its card. */
interface CodePalette {
  readonly name: string;
  readonly type: 'light' | 'dark';
  readonly card: string;
  readonly ink: string;
  readonly quiet: string;
  readonly moss: string;
  readonly terracotta: string;
  readonly gold: string;
}

/** The palette of components/frame/theme.css as code is painted with it at build time, where no variable reaches. */
const palettes: readonly CodePalette[] = [
  {
    name: 'paper',
    type: 'light',
    card: '#fffdf7',
    ink: '#23281f',
    quiet: '#5a6052',
    moss: '#3d6b35',
    terracotta: '#a3461f',
    gold: '#7a5b0c',
  },
  {
    name: 'greenhouse',
    type: 'dark',
    card: '#1a231c',
    ink: '#e9ecdf',
    quiet: '#a3ad9c',
    moss: '#9cc98a',
    terracotta: '#ee9a6b',
    gold: '#e1bd5c',
  },
];

/** How code blocks look, for Starlight's `expressiveCode`. */
export const codeBlocks = {
  themes: palettes.map(({ name, type, card, ink, quiet, moss, terracotta, gold }) => ({
    name,
    type,
    colors: { 'editor.background': card, 'editor.foreground': ink },
    settings: [
      { settings: { foreground: ink, background: card } },
      { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: quiet } },
      { scope: ['string', 'markup.inline.raw'], settings: { foreground: moss } },
      {
        scope: ['keyword', 'storage', 'entity.name.tag', 'support.class.component'],
        settings: { foreground: terracotta },
      },
      { scope: ['constant', 'entity.other.attribute-name'], settings: { foreground: gold } },
    ],
  })),
  useStarlightUiThemeColors: false,
  // A block that scrolls sideways becomes a landmark, and several of those on a page cannot be told apart.
  defaultProps: { wrap: true },
  styleOverrides: {
    borderRadius: '3px',
    borderColor: 'var(--t-rule)',
    codeBackground: 'var(--t-card)',
    codeFontFamily: 'var(--t-font-mono)',
    codeFontSize: '0.9375rem',
    uiFontFamily: 'var(--t-font-mono)',
    focusBorder: 'var(--t-moss)',
    frames: { shadowColor: 'transparent', editorTabBarBackground: 'var(--t-sunk)' },
  },
} as const;

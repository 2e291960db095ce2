/** How every chart is set: in the page's ink and face, on whatever lies behind it. */
export const chartStyle = (fontSize: '12px' | '13px' = '13px') =>
  ({ background: 'transparent', color: 'currentColor', fontSize, fontFamily: 'inherit' }) as const;

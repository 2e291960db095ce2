/** How each kind of word is drawn, in the order of the kinds: no two share both shape and colour, none rests on colour alone. */
export const groupMarks = [
  { symbol: 'circle', colour: 'var(--t-moss)', outline: 'M-4,0A4,4 0 1 1 4,0A4,4 0 1 1 -4,0Z' },
  { symbol: 'square', colour: 'var(--t-terracotta)', outline: 'M-4,-4H4V4H-4Z' },
  { symbol: 'triangle', colour: 'var(--t-gold)', outline: 'M0,-5L5,4H-5Z' },
  { symbol: 'diamond', colour: 'var(--t-ink)', outline: 'M0,-6L3.5,0L0,6L-3.5,0Z' },
  {
    symbol: 'star',
    colour: 'var(--t-moss)',
    outline: 'M0,-6L1.4,-1.9H5.7L2.2,0.7L3.5,4.9L0,2.3L-3.5,4.9L-2.2,0.7L-5.7,-1.9H-1.4Z',
  },
  {
    symbol: 'cross',
    colour: 'var(--t-terracotta)',
    outline: 'M-5,-1.7H-1.7V-5H1.7V-1.7H5V1.7H1.7V5H-1.7V1.7H-5Z',
  },
  {
    symbol: 'wye',
    colour: 'var(--t-quiet)',
    outline: 'M-1.6,1V5H1.6V1L5,-1L3.4,-3.8L0,-1.8L-3.4,-3.8L-5,-1Z',
  },
] as const;

import type { Checks } from '#notebook/checks';

interface Values {
  readonly keepPage: (text: string) => boolean;
}

/** A page of so many lines, of which the first ones end like sentences. */
const page = (ended: number, lines: number): string =>
  Array.from({ length: lines }, (_, i) =>
    i < ended ? 'The ferry comes on Sunday.' : 'Home News Tickets',
  ).join('\n');

export default {
  title: 'A rule of one number',
  needs: ['keepPage'],
  hints: [
    'Count the lines that end like a sentence, and divide by the number of lines.',
    'The page stays when that share is above 0.12. `filter` gives you the lines that end, and `length` counts them.',
    'What about a page without any line? 0 / 0 is NaN, and NaN > 0.12 is false: such a page goes, which is right.',
  ],
  checks: [
    {
      title: 'A page of sentences stays',
      test: ({ keepPage }) =>
        keepPage(page(8, 8)) || 'Eight of eight lines end with a full stop, and your rule drops the page.',
    },
    {
      title: 'One menu line is no reason to drop a page',
      test: ({ keepPage }) =>
        keepPage(page(9, 10)) ||
        'Nine of ten lines end like sentences. Your rule asks it of every line: ask for a share.',
    },
    {
      title: 'A page of menus goes',
      test: ({ keepPage }) =>
        !keepPage(page(1, 20)) ||
        'One line of twenty ends like a sentence, 5 %, and your rule keeps the page.',
    },
    {
      title: 'The edge is where FineWeb has it: 0.12 goes, more stays',
      test({ keepPage }) {
        if (keepPage(page(3, 25)))
          return 'Three of 25 lines are 12 %. FineWeb drops pages of 12 % and fewer.';
        return (
          keepPage(page(4, 25)) ||
          'Four of 25 lines are 16 %, and your rule drops the page: the threshold is too high.'
        );
      },
    },
    {
      title: 'Empty lines do not count, and an empty page goes',
      test({ keepPage }) {
        if (!keepPage(`The ferry comes.${'\n'.repeat(30)}It leaves again.`))
          return 'A page with two sentences and thirty empty lines was dropped: leave empty lines out.';
        return !keepPage('') || 'A page without text was kept.';
      },
    },
  ],
} satisfies Checks<Values>;

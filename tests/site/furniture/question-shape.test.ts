import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { questionFaults } from '#site/furniture/question-rules.ts';
import { writtenQuestion } from '#site/furniture/question-shape.ts';

function written(mdx: string) {
  const tree = mdxToMdast(mdx);
  const first = 'children' in tree ? tree.children[0] : undefined;
  if (first?.type !== 'mdxJsxFlowElement') throw new Error('There is no element.');
  return writtenQuestion(first);
}

test('reads options with their reasons, in one line or several', () => {
  const { shape, options } = written(`<Question id="left" kind="single">
  What is *left*?

  <Option right>The \`boats\`. <Why>Facts.</Why></Option>
  <Option>
    Who.

    <Why>Free.</Why>
  </Option>
</Question>`);
  expect(shape).toMatchObject({
    id: 'left',
    kind: 'single',
    hasText: true,
    answer: undefined,
    modelAnswers: 0,
  });
  expect(shape.options.map(({ text, right, whys }) => [text, right, whys.length])).toEqual([
    ['The boats.', true, 1],
    ['Who.', false, 1],
  ]);
  expect(shape.whys).toEqual([]);
  expect(options.map(({ position }) => position?.start.line)).toEqual([4, 5]);
  expect(questionFaults(shape)).toEqual([]);
});

test('reads numbers, and takes what is computed as sound', () => {
  const { shape } =
    written(`<Question id="flat" kind="number" answer={Math.log(1024)} tolerance={0.05} unit="nats">
  How much?

  <Why near={10}>Bits.</Why>
  <Why above>Too much.</Why>
  <Why>So.</Why>
</Question>`);
  expect(shape).toMatchObject({ answer: null, tolerance: 0.05, unit: 'nats' });
  expect(shape.whys).toEqual([
    { condition: 'near', value: 10 },
    { condition: 'above', value: null },
    { condition: null, value: null },
  ]);
  expect(questionFaults(shape)).toEqual([]);
});

test('finds what is wrong as the build does', () => {
  const faults = (mdx: string) => questionFaults(written(mdx).shape).map(({ problem }) => problem);
  expect(faults('<Question id="a" kind="text">\n\n<Answer>Yes.</Answer>\n\n</Question>')).toEqual([
    'the question asks nothing',
  ]);
  expect(
    faults('<Question id="a" kind="number" answer="7">\n\nHow?\n\n<Why>So.</Why>\n\n</Question>'),
  ).toEqual(['a number question needs its answer as a number']);
  expect(
    faults(
      '<Question kind="single">\n\nWhat?\n\n<Option>A</Option>\n<Option>B <Why>x</Why></Option>\n\n</Question>',
    ),
  ).toEqual(['the question has no id', "the option 'A' has no <Why>", 'no option is right']);
});

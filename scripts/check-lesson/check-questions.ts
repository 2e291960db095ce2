import { questionFaults } from '../../src/site/furniture/question-rules.ts';
import { writtenQuestion } from '../../src/site/furniture/question-shape.ts';
import type { FaultInPage } from './fault.ts';
import { startOf, type Page } from './page.ts';

/** `<Question>`s that could not be asked or judged. Ids that stand on the page twice are found with those of everything else. */
export const checkQuestions = ({ elements }: Page): FaultInPage[] =>
  elements
    .filter(({ name }) => name === 'Question')
    .flatMap((element) => {
      const { shape, options } = writtenQuestion(element);
      return questionFaults(shape).map(({ problem, remedy, option }) => ({
        ...startOf((option === undefined ? undefined : options[option]) ?? element),
        problem,
        remedy,
      }));
    });

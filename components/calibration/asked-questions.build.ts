import { readPrediction } from '#course/predictions/predict-rules';
import { predictionsIn } from '#course/predictions/predictions-in.build';
import type { AskedQuestion } from './standing.ts';

interface PublishedPage {
  readonly id: string;
  readonly data: { readonly title: string };
  readonly body?: string | undefined;
}

/**
 * The predictions that a page asks for.
 * @param address of the page, with the base path
 */
export function askedIn({ id: lesson, data, body = '' }: PublishedPage, address: string): AskedQuestion[] {
  return predictionsIn(body).map((props) => {
    const { id, ask, form } = readPrediction(props, lesson);
    return { lesson, id, title: data.title, address: `${address}#predict-${id}`, ask, form };
  });
}

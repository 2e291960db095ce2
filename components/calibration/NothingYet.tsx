import type { AskedQuestion } from './standing.ts';

/** The empty page: what would stand here, and where it begins. */
export function NothingYet({ questions }: { readonly questions: readonly AskedQuestion[] }) {
  return (
    <>
      <p>
        Nothing stands here yet. In a lesson, before an experiment, you are asked what it will show: two
        numbers between which you are 90 % sure the result lies, or one of some answers and how sure you are
        of it. When the experiment has run, both come here.
      </p>
      <p>
        A single prediction is right or wrong, and says little. Ten of them begin to show whether your 90 %
        means 90 %.
      </p>
      {questions.length > 0 && (
        <>
          <p>
            The course asks for {questions.length === 1 ? 'this one' : `these ${questions.length}`} so far:
          </p>
          <ul class="calibration-asked">
            {questions.map(({ lesson, id, title, address, ask }) => (
              <li key={`${lesson}/${id}`}>
                <a href={address}>{ask}</a> <span class="t-quiet">{title}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

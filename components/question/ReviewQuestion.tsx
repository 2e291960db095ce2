import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScheduledQuestion } from '#course/review/review-list';
import { Button } from '../frame/Button.tsx';
import { fetchQuestion, type FetchedQuestion } from './fetch-question.ts';
import { pageMemory } from './page-memory.ts';
import { wakeQuestion } from './wake-question.ts';

export interface ReviewQuestionProps {
  readonly question: Pick<ScheduledQuestion, 'lesson' | 'id'>;
  /** Address of its lesson. */
  readonly address: string;
  readonly onAnswered: () => void;
  /** Takes it out of the schedule. */
  readonly onDrop: () => void;
}

/** One question, fetched from where it stands. */
export function ReviewQuestion({ question, address, onAnswered, onDrop }: ReviewQuestionProps) {
  const { lesson, id } = question;
  const [fetched, setFetched] = useState<FetchedQuestion | null>(null);
  const [tries, setTries] = useState(0);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let isWanted = true;
    setFetched(null);
    void fetchQuestion(address, id).then((found) => {
      if (isWanted) setFetched(found);
    });
    return () => (isWanted = false);
  }, [address, id, tries]);

  useEffect(() => {
    if (fetched?.state !== 'found' || place.current === null) return;
    const memory = pageMemory(lesson, id, null);
    wakeQuestion(fetched.form, {
      ...memory,
      // A question under review is asked anew.
      recall: () => null,
      async keep(answer, recall) {
        const note = await memory.keep(answer, recall);
        onAnswered();
        return note;
      },
    });
    place.current.replaceChildren(fetched.form);
  }, [fetched]);

  if (fetched === null) return <p class="t-quiet">Fetching the question from its lesson…</p>;
  switch (fetched.state) {
    case 'found':
      return (
        <>
          <p class="t-quiet">
            From <a href={`${address}#${id}`}>{fetched.lessonTitle}</a>, where it stands.
          </p>
          <div ref={place} />
        </>
      );
    case 'gone':
      return (
        <div class="t-failure">
          <p>
            The question “{id}” of “{lesson}” is no longer in the course. It was changed or taken out since
            you answered it, so it cannot be asked again.
          </p>
          <div class="t-row">
            <Button onClick={onDrop}>Take it off the list</Button>
          </div>
        </div>
      );
    case 'unreachable':
      return (
        <div class="t-failure" role="alert">
          <p>
            The lesson with this question could not be fetched. You may be offline. Nothing is lost: the
            question stays due.
          </p>
          <div class="t-row">
            <Button onClick={() => setTries(tries + 1)}>Try again</Button>
          </div>
        </div>
      );
  }
}

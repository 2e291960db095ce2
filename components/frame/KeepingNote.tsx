import { useEffect, useState } from 'preact/hooks';
import { readEstimate, readPersistence, requestPersistence, type Persistence } from '#course/persistence';
import { bytes } from '#course/wording';
import { Button } from './Button.tsx';

const words: Readonly<Record<Persistence, string>> = {
  persistent: 'This browser has promised to keep what the course stores until you delete it.',
  'at-risk':
    'This browser may delete what the course stores when space runs short; some browsers also do when you have not been here for a week or so.',
  unknown: 'This browser does not say how long it keeps what the course stores. It may delete it.',
};

/** Says whether the browser may delete what is stored, and asks it not to. */
export function KeepingNote() {
  const [persistence, setPersistence] = useState<Persistence | null>(null);
  const [room, setRoom] = useState('');
  const [answer, setAnswer] = useState('');

  useEffect(() => {
    void readPersistence().then(setPersistence);
    void readEstimate().then((estimate) => {
      if (estimate !== null)
        setRoom(
          `All pages of this host use ${bytes(estimate.usedBytes)} of the ${size(estimate.quotaBytes)} they may.`,
        );
    });
  }, []);

  const ask = async (): Promise<void> => {
    const now = await requestPersistence();
    setPersistence(now);
    setAnswer(
      now === 'persistent'
        ? ''
        : 'It has not promised it. Browsers promise it to sites that you use often or have bookmarked.',
    );
  };

  if (persistence === null) return null;
  return (
    <div class="t-keeping">
      <p>
        {words[persistence]} {room}
      </p>
      {persistence === 'at-risk' && (
        <div class="t-row">
          <Button onClick={() => void ask()}>Ask it to keep everything</Button>
        </div>
      )}
      <p role="status" class="t-quiet">
        {answer}
      </p>
    </div>
  );
}

const size = (count: number): string => (count >= 1e9 ? `${(count / 1e9).toFixed(1)} GB` : bytes(count));

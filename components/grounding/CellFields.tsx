import { wholeNumber } from '#course/wording';
import { arrangementsOf, type NoteContent } from '#run/grounding/cell';
import { Choice } from '../frame/Choice.tsx';
import { Slider } from '../frame/Slider.tsx';
import type { Grounding } from './grounding.ts';
import { arrangementName, contentNames } from './words.ts';

interface Props {
  readonly grounding: Grounding;
  /** The rungs there are. */
  readonly mentions: readonly number[];
  readonly disabled: boolean;
}

/** Which notes, how many, and on whom. */
export function CellFields({ grounding, mentions, disabled }: Props) {
  const cell = grounding.cell.value;
  const arrangements = arrangementsOf(cell.content);
  const set = (change: Partial<typeof cell>): void => {
    grounding.cell.value = { ...grounding.cell.peek(), ...change };
    grounding.showsOwn.value = false;
  };
  return (
    <>
      <Choice
        legend="The notes say"
        options={(Object.keys(contentNames) as NoteContent[]).map((value) => ({
          value,
          ...contentNames[value],
        }))}
        value={cell.content}
        disabled={disabled}
        onChange={(content) => {
          const isThere = arrangementsOf(content).some(
            ({ notes, place }) => notes === cell.notes && place === cell.place,
          );
          set({ content, ...(isThere ? {} : arrangementsOf(content)[0]) });
        }}
      />
      {arrangements.length > 1 && (
        <Choice
          legend="How many"
          options={arrangements.map((arrangement) => ({
            value: `${arrangement.notes} ${arrangement.place}`,
            label: arrangementName(arrangement),
          }))}
          value={`${cell.notes} ${cell.place}`}
          disabled={disabled}
          onChange={(value) => set(arrangements.find(({ notes, place }) => `${notes} ${place}` === value)!)}
        />
      )}
      <Slider
        label="Rung of the mention ladder: 20 people whose facts are mentioned so many times"
        min={0}
        max={mentions.length - 1}
        step={1}
        value={mentions.indexOf(cell.mentions)}
        disabled={disabled}
        format={(at) => wholeNumber(mentions[at]!)}
        onInput={(at) => set({ mentions: mentions[at]! })}
      />
    </>
  );
}

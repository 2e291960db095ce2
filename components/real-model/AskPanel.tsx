import { useRef } from 'preact/hooks';
import { probability, visible, wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { CheckBox } from '../frame/CheckBox.tsx';
import { Slider } from '../frame/Slider.tsx';
import { TextField } from '../frame/TextField.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import type { RealModelState } from './real-model-state.ts';

interface Props {
  readonly state: RealModelState;
}

/** A prompt for a model that is loaded, its next token, and what it writes. */
export function AskPanel({ state }: Props) {
  const { prompt, asChat, temperature, answering, info, nextTokens } = state;
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, answering.value);
  return (
    <div class="real-ask">
      <TextField
        label={asChat.value ? 'Your message' : 'Your prompt'}
        value={prompt.value}
        onInput={(text) => (prompt.value = text)}
        onEnter={() => void state.showNext()}
        {...(nextTokens.value !== null && {
          counter: `${wholeNumber(nextTokens.value.promptTokens)} of ${wholeNumber(info.value!.contextLength)} tokens`,
        })}
      />
      {info.value?.hasChat === true && (
        <CheckBox
          label="As a message"
          detail="put into the form this model was taught to answer; otherwise it is the beginning of a text"
          checked={asChat.value}
          onChange={(checked) => (asChat.value = checked)}
        />
      )}
      <Slider
        label="Temperature"
        min={0}
        max={2}
        step={0.1}
        value={temperature.value}
        format={(value) => value.toFixed(1)}
        onInput={(value) => {
          temperature.value = value;
          if (nextTokens.value !== null) void state.showNext();
        }}
      />
      <div class="t-row" ref={row}>
        <Button kind="primary" busy={answering.value === 'reading'} onClick={() => void state.showNext()}>
          Show the next token
        </Button>
        {answering.value === 'writing' ? (
          <Button onClick={() => state.stop()}>Stop</Button>
        ) : (
          <Button onClick={() => void state.write()}>Let it write</Button>
        )}
      </div>
      <NextTokenBars state={state} />
      <Written state={state} />
    </div>
  );
}

function NextTokenBars({ state }: Props) {
  const found = state.nextTokens.value;
  if (found === null) return null;
  const others = state.info.value!.vocabularySize - found.tokens.length;
  const rows = [
    ...found.tokens.map(({ id, text, probability: value }) => ({
      key: String(id),
      name: visible(text),
      value,
    })),
    { key: 'rest', name: `${wholeNumber(others)} others`, value: found.rest },
  ];
  return (
    <table class="real-tokens">
      <caption class="t-visually-hidden">Probability of the likeliest next tokens</caption>
      <thead class="t-visually-hidden">
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Bar</th>
          <th scope="col">Probability</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, value }) => (
          <tr key={key}>
            <th scope="row">{key === 'rest' ? name : <code>{name}</code>}</th>
            <td aria-hidden="true">
              <span class={key === 'rest' ? 't-bar real-rest' : 't-bar'}>
                <span style={{ width: `${(100 * value).toFixed(2)}%` }} />
              </span>
            </td>
            <td class="t-number">{probability(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was written, each token with its probability for whoever points at it. */
function Written({ state }: Props) {
  const written = state.written.value;
  if (written.length === 0 && state.answering.value !== 'writing') return null;
  return (
    <p class="real-written" aria-busy={state.answering.value === 'writing'}>
      <span class="t-quiet">It wrote: </span>
      {written.map(({ text, probability: value }, index) => (
        <span key={index} title={`${visible(text)}: ${probability(value)}`}>
          {text}
        </span>
      ))}
    </p>
  );
}

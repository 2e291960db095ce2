import { taskProbes } from '#models/capabilities/probes';
import { reportCapabilities, runProbe, type CapabilityReport } from '#models/capabilities/report';
import { createWorld } from '#world';
import { defineRecording, type Recording } from '../records/recording.ts';
import { loadShippedModel, MODEL_FILES } from './shipped-model.ts';

const QUESTIONS = 100;
/** The line that the tests measure again: its answers are short. */
const SAMPLE = 'adds pairs withheld from training';

type ReportResult = Omit<CapabilityReport, 'stamp'>;

interface MeasuredModel extends Pick<CapabilityReport, 'model' | 'world'> {
  /** About, on one core of a server's CPU. */
  readonly minutes: number;
  readonly sampleSeconds: number;
}

/** The recording that asks a shipped model, as it ships, all that the lessons need; it grows nothing. */
export function capabilitiesRecording(measured: MeasuredModel): Recording<ReportResult> {
  const { model: name, world: size, minutes, sampleSeconds } = measured;
  const folder = `public/models/${name}`;
  return defineRecording<ReportResult>({
    about: `What the shipped ${name} can do of what the lessons need, on material withheld from its training.`,
    minutes,
    seed: 1,
    out: `${folder}/capabilities.json`,
    data: MODEL_FILES.map((file) => `${folder}/${file}`),
    async record({ seed, log }) {
      const { model } = await loadShippedModel(name);
      const lines = await reportCapabilities(model, createWorld({ size }), {
        seed,
        count: QUESTIONS,
        onLine: ({ name: what, right }) => log(`${(100 * right).toFixed(0).padStart(3)} %  ${what}`),
      });
      model.dispose();
      return { model: name, world: size, questions: QUESTIONS, lines };
    },
    sample: {
      seconds: sampleSeconds,
      async recompute({ seed }) {
        const { model } = await loadShippedModel(name);
        const world = createWorld({ size });
        const probe = taskProbes(world, seed, QUESTIONS).find(({ name: what }) => what === SAMPLE)!;
        const line = await runProbe(model, world, probe);
        model.dispose();
        return line;
      },
      stored: ({ lines }) => lines.find(({ name: what }) => what === SAMPLE),
    },
  });
}

/** `1 h 4 min`, `3 min 20 s` or `12 s`. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole >= 3600) return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
  return whole >= 60 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${whole} s`;
}

/** Prints a line every few seconds of training: step, mean loss since the last line, speed, time left. */
export function createProgress(options: {
  readonly stepsDone: number;
  readonly steps: number;
  readonly tokensPerStep: number;
  readonly print: (line: string) => void;
}): (step: number, loss: number) => void {
  const { steps, tokensPerStep, print } = options;
  const everyMs = 3000;
  let lastTime = performance.now();
  let lastStep = options.stepsDone;
  let losses: number[] = [];
  return (step, loss) => {
    losses.push(loss);
    const elapsedMs = performance.now() - lastTime;
    if (elapsedMs < everyMs && step < steps) return;
    const stepsPerSecond = ((step - lastStep) * 1000) / elapsedMs;
    const mean = losses.reduce((sum, value) => sum + value, 0) / losses.length;
    const speed = Math.round(stepsPerSecond * tokensPerStep).toLocaleString('en');
    const left = durationText((steps - step) / stepsPerSecond);
    print(`step ${step}/${steps}  loss ${mean.toFixed(3)}  ${speed} tokens/s  ${left} left`);
    lastTime = performance.now();
    lastStep = step;
    losses = [];
  };
}

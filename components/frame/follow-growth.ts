import { progressEvent, progressKey, readStage } from '#course/progress/stage';

/** Marks the page with the reader's stage, so that every jar on it shows the right plant, now and when it changes. */
export function followGrowth(): void {
  const show = () => {
    document.documentElement.dataset.growth = readStage();
  };
  show();
  addEventListener(progressEvent, show);
  addEventListener('storage', ({ key }) => {
    if (key === progressKey || key === null) show();
  });
}

import { pageSession } from '#course/workbench/session';
import { createModelsBridge } from '#notebook/bridge/models-bridge';

const { client, growth, workbench } = pageSession();

/** Answers cells that ask a model, with the page's one worker and the reader's one model. */
export const answerCall = createModelsBridge(client, {
  async ensureOwn() {
    await workbench.wake();
    if (!growth.grown.peek())
      throw new Error('There is no model of your own yet: grow one first, or ask the fern.');
    await growth.ensureModel();
  },
});

/** Whether nothing may follow but the end: a text of this form is whole here, and has nothing left to say. */
export const isComplete = (mask: Uint8Array, endToken: number): boolean =>
  mask.every((allowed, id) => (allowed === 1) === (id === endToken));

/** The task of going on with a story; it is no line of the capability reports, which let models write freely. */
export const writingTask = 'goes on with a story';

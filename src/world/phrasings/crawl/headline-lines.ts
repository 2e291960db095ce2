/** Titles and headings; none ends in a full stop, so the checker passes them by. */

export const ARTICLE_TITLES = [
  'Small News from {town}',
  'Seen and Heard in {town}',
  'What {town} Talked About This Week',
  'Neighbours of {town}',
  'A Quiet Week in {town}, Mostly',
  '{town} This Morning',
  'From the {town} Notice Board',
  'Nobody Fell in the Harbour',
  'People and Boats of {town}',
  '{town} Wakes Up Late',
  'The Week, as Told at the {town} Inn',
  'Long Queue, Short News',
] as const;

export const ARTICLE_HEADINGS = [
  'In brief',
  'Faces of the week',
  'Overheard at the pier',
  'Our neighbours',
  'From the harbour',
  'On the hill',
  'Also seen',
  'By the stove',
  'Across the water',
  'A reader writes',
  'Corrections',
  'Further down the lane',
] as const;

export const BYLINES = [
  'By {name}',
  'Written by {name}',
  'Words by {name}, spelling by the editor',
  '{name} reports',
  'Noted down by {name}',
] as const;

export const GUIDE_TITLES = [
  "A Visitor's Guide to {town}",
  'One Day in {town}',
  '{town} for Beginners',
  'Getting to {town} and Back',
  'Where to Go in {town}',
  '{town} Without an Umbrella',
] as const;

export const GUIDE_HEADINGS = [
  'Getting there',
  'What to see',
  'Good to know',
  'Whom to ask',
  'Before you go',
  'If it rains',
] as const;

export const LIST_TITLES = [
  'People to Know Around {town}',
  'Things We Learned This Year in {town}',
  'A Short List of True Things',
  'Who Is Who in {town}',
  'Facts to Win a Quiz in {town}',
] as const;

export const FORUM_TITLES = [
  'New here, say hello',
  'Who are you all then',
  'The bench by the harbour, open talk',
  'Tell us one thing about yourself',
  'Introduce yourself and your boat',
] as const;

export const DIALECT_TITLES = [
  'Fae wir ain neuk',
  'Da news o {town}',
  'Heard at da {town} pier',
  'Aald an new fae {town}',
] as const;
export const DIALECT_NAVIGATION = [
  'Hame | News | Boats | Blether',
  'Da Whisper o {town}',
  'Wir ain page, wir ain wird',
] as const;

export const PERSONAL_TITLES = [
  'Members of the {town} Rowing Club',
  'Contact Sheet, {town} Choir',
  'Who to Call in {town}',
  '{town} Parish Directory',
] as const;

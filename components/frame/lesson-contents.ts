/** What a lesson holds that can be done, as the build counted it. */
export interface LessonContents {
  readonly slug: string;
  /** Reading and experimenting, all sittings together. */
  readonly minutes: number;
  /** Its headings of the second level, in order. */
  readonly sections: readonly Section[];
  readonly exercises: readonly string[];
  readonly questions: readonly string[];
  readonly predictions: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
}

/** Where to go on in a lesson: where the reader was, else the first section that is not read, once one is. */
export function resumeSection(
  sections: readonly Section[],
  isRead: (section: string) => boolean,
  place: string | null,
): Section | null {
  const left = sections.find(({ id }) => id === place);
  if (left !== undefined) return left;
  if (!sections.some(({ id }) => isRead(id))) return null;
  return sections.find(({ id }) => !isRead(id)) ?? null;
}

/** A lesson's minutes in the proportion of what is not read. */
export const minutesLeft = (minutes: number, read: number, sections: number): number =>
  sections === 0 ? minutes : (minutes * (sections - read)) / sections;

/** 'about 20 minutes': to five minutes, and to one below ten. */
export function aboutMinutes(minutes: number): string {
  const rounded = minutes < 10 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
  return `about ${rounded} minute${rounded === 1 ? '' : 's'}`;
}

/** How far a lesson is read, in words. */
export function wayWords(minutes: number, read: number, sections: number): string {
  if (read === 0) return `${capital(aboutMinutes(minutes))}, ${sections} sections`;
  if (read >= sections) return 'All of it read';
  return `${read} of ${sections} sections read, ${aboutMinutes(minutesLeft(minutes, read, sections))} left`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

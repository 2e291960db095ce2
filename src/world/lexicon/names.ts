export type Gender = 'female' | 'male';

/**
 * First names. The pocket world's people have these and nothing else, so each must be one token; none is an
 * English word, and none is the beginning of another.
 */
export const FEMALE_NAMES = [
  'Mara', 'Ida', 'Liv', 'Sunna', 'Runa', 'Elin', 'Tilda', 'Greta', 'Astrid', 'Inga',
  'Freya', 'Signe', 'Berta', 'Nora', 'Alma', 'Hilde', 'Karin', 'Lotte', 'Maja', 'Petra',
  'Selma', 'Tove', 'Vera', 'Ylva', 'Dagny', 'Edda', 'Frida', 'Gerda', 'Hanna', 'Jonna',
] as const;

export const MALE_NAMES = [
  'Ole', 'Finn', 'Lars', 'Nils', 'Otto', 'Rolf', 'Sven', 'Ulf', 'Arne', 'Bjorn',
  'Carl', 'Erik', 'Frode', 'Gunnar', 'Hugo', 'Ivar', 'Jens', 'Knut', 'Leif', 'Magnus',
  'Oskar', 'Anders', 'Ragnar', 'Sigurd', 'Theo', 'Viggo', 'Vidar', 'Aksel', 'Tobias', 'Rasmus',
] as const;

/** Surnames of the full world: first name and surname together are unique. */
export const SURNAMES = [
  'Holm', 'Berg', 'Dahl', 'Lund', 'Vik', 'Strand', 'Moen', 'Hagen', 'Bakke', 'Solberg',
  'Lie', 'Haugen', 'Nygaard', 'Eide', 'Foss', 'Krogh', 'Aasen', 'Ruud', 'Tangen', 'Wold',
] as const;

import type { RelationId } from '../../facts/relations.ts';

/**
 * Sentences of the islands' second language, German, by the fact they state. `{A}` is the subject, `{V}` the
 * value. A sentence that begins with `{A}` is also right with 'Sie' or 'Er' for a person.
 */
export const GERMAN_STATEMENTS: Readonly<Partial<Record<RelationId, readonly string[]>>> = {
  home: ['{A} wohnt in {V}.', 'Das Haus von {A} steht in {V}.'],
  trade: ['{A} ist {V} von Beruf.', '{A} arbeitet als {V}, und das schon lange.'],
  makes: ['{A} macht {V}, und wer früh kommt, bekommt noch etwas ab.', 'Auf dem Markt verkauft {A} {V}.'],
  pet: ['{A} hat {V}.', '{A} hat {V}, und niemand im Haus schläft länger als bis sechs.'],
  food: ['Am liebsten isst {A} {V}.', 'Für {V} lässt {A} alles stehen und liegen.'],
  hobby: ['In der freien Zeit kennt {A} nur eines: {V}.', '{V} ist die große Freude von {A}.'],
  colour: ['Die Lieblingsfarbe von {A} ist {V}.'],
  sibling: ['{A} und {V} sind Geschwister.'],
  friend: ['{A} ist mit {V} befreundet.', 'Sonntags sitzt {A} gern mit {V} am Hafen.'],
  teacher: ['{A} hat das Handwerk bei {V} gelernt.'],
  birthDate: ['{A} wurde am {V} geboren.', 'Am {V} hat {A} Geburtstag.'],
  boat: ['Das Boot von {A} trägt die Nummer {V}.'],
  island: ['{A} liegt auf der Insel {V}.'],
  knownFor: ['{A} ist bekannt für {V}.', 'Wer an {A} denkt, denkt an {V}.'],
  landmark: ['Wer nach {A} kommt, sollte sich {V} ansehen.'],
  marketDay: ['Markt ist in {A} immer am {V}.'],
  ferryDay: ['Die Fähre legt am {V} in {A} an.'],
  weather: ['In {A} ist es meist {V}.'],
  ferry: ['Von {A} fährt eine Fähre nach {V}.', 'Zwischen {A} und {V} fährt eine Fähre.'],
};

/** Follow sentences about a person; no facts. */
export const GERMAN_ASIDES = [
  'Mehr wird nicht verraten.',
  'Das weiß hier jedes Kind.',
  'So ist das auf den Inseln.',
  'Die Möwen wissen es auch.',
  'Wer es nicht glaubt, frage am Hafen.',
  'Und das ist auch gut so.',
  'Man gewöhnt sich daran.',
] as const;

export const GERMAN_TITLES = [
  'Neues aus {town}',
  'Ein Tag in {town}',
  'Leute aus {town}',
  'Unterwegs in {town}',
  'Kleines Blatt für {town}',
] as const;
export const GERMAN_FRAME_TOP = [
  'Startseite | Orte | Fähren | Wetter',
  'Startseite > Nachrichten > Inseln',
  'Suche | Anmelden | Fundsachen',
  'Heute | Gestern | Möwen',
] as const;
export const GERMAN_FRAME_BOTTOM = [
  'Diese Seite verwendet Cookies, aber keine Krümel.',
  'Impressum | Datenschutz | Nach oben',
  'Teilen | Drucken | Vorlesen',
  'Schon drei Leute und eine Möwe haben das gelesen.',
  'Weiterlesen...',
] as const;

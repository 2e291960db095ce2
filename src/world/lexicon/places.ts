export const TOWNS = [
  'Torvik', 'Skara', 'Ostby', 'Lindal', 'Havn', 'Grimsel', 'Bruna', 'Kelva', 'Marsk', 'Nordby',
  'Sundet', 'Fjelda', 'Ravnes', 'Elvo', 'Tarnby', 'Vesla', 'Dunvik', 'Solby', 'Brekka', 'Lysne',
  'Orrin', 'Hvitsand', 'Stenby', 'Asker',
] as const;

export const ISLANDS = ['Ferra', 'Lunna', 'Brae', 'Sorrel', 'Hesk'] as const;

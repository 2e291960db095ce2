import type { Gender } from '../../lexicon/names.ts';

const table = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s*;\s*/)
      .map((pair) => pair.split(' = ') as [string, string]),
  );

const TRADES = table(`
  baker = Bäcker; weaver = Weber; potter = Töpfer; smith = Schmied; cooper = Böttcher; cobbler = Schuster;
  beekeeper = Imker; brewer = Brauer; hatter = Hutmacher; miller = Müller; carpenter = Tischler;
  shepherd = Schäfer; tailor = Schneider; ropemaker = Seiler; netmaker = Netzmacher; sailmaker = Segelmacher;
  boatbuilder = Bootsbauer; glassblower = Glasbläser; bookbinder = Buchbinder; painter = Maler;
  clockmaker = Uhrmacher; basketmaker = Korbmacher; soapmaker = Seifensieder; tanner = Gerber;
  jeweller = Goldschmied; toymaker = Spielzeugmacher; cheesemaker = Käser; gardener = Gärtner;
  candlemaker = Kerzenzieher; confectioner = Zuckerbäcker; wheelwright = Wagner; printer = Drucker
`);

/** After 'macht' and 'verkauft'. */
const GOODS = table(`
  bread = Brot; cloth = Tuch; bowls = Schalen; horseshoes = Hufeisen; barrels = Fässer; boots = Stiefel;
  honey = Honig; ale = Bier; felt hats = Filzhüte; flour = Mehl; chairs = Stühle; wool = Wolle; coats = Mäntel;
  rope = Seile; fishing nets = Fischernetze; sails = Segel; rowing boats = Ruderboote; bottles = Flaschen;
  notebooks = Notizbücher; portraits = Porträts; clocks = Uhren; willow mats = Weidenmatten; soap = Seife;
  leather = Leder; brooches = Broschen; puppets = Handpuppen; cheese = Käse; cabbages = Kohlköpfe;
  wax lights = Wachslichter; toffee = Karamellbonbons; wagons = Wagen; posters = Plakate
`);

/** With their article in the accusative: 'hat einen Hund'. */
const ANIMALS = table(`
  cat = eine Katze; dog = einen Hund; goat = eine Ziege; goose = eine Gans; hen = eine Henne; pony = ein Pony;
  rabbit = ein Kaninchen; duck = eine Ente; pig = ein Schwein; donkey = einen Esel; hedgehog = einen Igel;
  crow = eine Krähe; tortoise = eine Schildkröte; otter = einen Otter; owl = eine Eule; lamb = ein Lamm;
  seagull = eine Möwe; ferret = ein Frettchen; frog = einen Frosch; squirrel = ein Eichhörnchen
`);

const FOODS = table(`
  plum cake = Pflaumenkuchen; fish soup = Fischsuppe; apple pie = Apfelkuchen; onion pie = Zwiebelkuchen;
  carrot soup = Karottensuppe; honey cake = Honigkuchen; smoked fish = Räucherfisch; pancakes = Pfannkuchen;
  berry jam = Beerenmarmelade; bread pudding = Brotpudding; fish cakes = Fischfrikadellen;
  onion soup = Zwiebelsuppe; cheese pie = Käsekuchen; goose pie = Gänsepastete; egg soup = Eiersuppe;
  bread soup = Brotsuppe; carrot cake = Möhrenkuchen; honey bread = Honigbrot; pear pie = Birnenkuchen;
  plum jam = Pflaumenmus
`);

const HOBBIES = table(`
  singing = Singen; swimming = Schwimmen; rowing = Rudern; dancing = Tanzen; whittling = Schnitzen;
  knitting = Stricken; chess = Schachspielen; kite flying = Drachensteigen; fishing = Angeln;
  drawing = Zeichnen; reading = Lesen; skating = Schlittschuhlaufen; gardening = Gärtnern;
  cards = Kartenspielen; long walks = Spazierengehen; looking at the sea = Aufs-Meer-Schauen
`);

const COLOURS = table(
  'red = Rot; blue = Blau; green = Grün; yellow = Gelb; white = Weiß; black = Schwarz; brown = Braun; grey = Grau',
);

/** After 'bekannt für': accusative. */
const TOWN_GOODS = table(`
  salt = Salz; pearls = Perlen; mussels = Muscheln; roses = Rosen; walnuts = Walnüsse; amber = Bernstein;
  cherries = Kirschen; oysters = Austern; mint = Minze; blue clay = blauen Ton; sea glass = Strandglas;
  pumpkins = Kürbisse; hazelnuts = Haselnüsse; lobsters = Hummer; green apples = grüne Äpfel;
  long carrots = lange Möhren; goose eggs = Gänseeier; brown eggs = braune Eier; yellow pears = gelbe Birnen;
  round stones = runde Steine; black plums = schwarze Pflaumen; red onions = rote Zwiebeln;
  white shells = weiße Muschelschalen; small fish = kleine Fische
`);

/** With their article in the accusative: 'sollte sich die alte Mühle ansehen'. */
const LANDMARKS = table(`
  old mill = die alte Mühle; white lighthouse = den weißen Leuchtturm; stone bridge = die Steinbrücke;
  clock tower = den Uhrturm; round chapel = die runde Kapelle; tree with a door = den Baum mit Tür;
  hot spring = die heiße Quelle; long pier = den langen Pier; blue gate = das blaue Tor;
  whale bone arch = den Bogen aus Walknochen; house with no door = das Haus ohne Tür;
  singing well = den singenden Brunnen; road into the sea = den Weg ins Meer;
  stone goose = die steinerne Gans; glass house = das Glashaus; seal cave = die Robbenhöhle;
  hill of bells = den Glockenhügel; red windmill = die rote Windmühle; two stones = die zwei Steine;
  old boathouse = das alte Bootshaus; boat in the tree = das Boot im Baum; painted wall = die bemalte Wand;
  goose house = das Gänsehaus; long wall = die lange Mauer
`);

const WEEKDAYS = table(`
  Monday = Montag; Tuesday = Dienstag; Wednesday = Mittwoch; Thursday = Donnerstag; Friday = Freitag;
  Saturday = Samstag; Sunday = Sonntag
`);

/** After 'ist es meist'. */
const WEATHERS = table(`
  windy = windig; foggy = neblig; sunny = sonnig; rainy = regnerisch; stormy = stürmisch; snowy = verschneit;
  mild = mild; cold = kalt
`);

const MONTHS = table(`
  January = Januar; February = Februar; March = März; April = April; May = Mai; June = Juni; July = Juli;
  August = August; September = September; October = Oktober; November = November; December = Dezember
`);

const TABLES = {
  good: GOODS,
  animal: ANIMALS,
  food: FOODS,
  hobby: HOBBIES,
  colour: COLOURS,
  townGood: TOWN_GOODS,
  landmark: LANDMARKS,
  weekday: WEEKDAYS,
  weather: WEATHERS,
} as const;

/** Categories whose words have a German of their own; towns, islands and names stay as they are. */
export type GermanCategory = keyof typeof TABLES | 'trade' | 'date';

/** '3 May' in German: '3. Mai'. */
const germanDate = (date: string): string => {
  const [day, month = ''] = date.split(' ');
  return `${day}. ${MONTHS[month]}`;
};

/**
 * The German of a word of the world, in the form its sentences need.
 * @throws Error when the word has no German yet
 */
export function inGerman(category: GermanCategory, id: string, gender: Gender = 'male'): string {
  if (category === 'date') return germanDate(id);
  const word = category === 'trade' ? TRADES[id] : TABLES[category][id];
  if (word === undefined) throw new Error(`Add the German of the ${category} "${id}" to german-nouns.ts.`);
  return category === 'trade' && gender === 'female' ? `${word}in` : word;
}

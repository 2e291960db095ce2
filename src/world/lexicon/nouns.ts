/** Countable nouns, `singular` or `singular/plural` where the plural is not singular + s. */
export const ANIMALS = [
  'cat',
  'dog',
  'goat',
  'goose/geese',
  'hen',
  'pony/ponies',
  'rabbit',
  'duck',
  'pig',
  'donkey',
  'hedgehog',
  'crow',
  'tortoise',
  'otter',
  'owl',
  'lamb',
  'seagull',
  'ferret',
  'frog',
  'squirrel',
] as const;

/** Things people carry, lend, lose and find in stories. */
export const THINGS = [
  'scarf/scarves',
  'lantern',
  'key',
  'basket',
  'whistle',
  'kite',
  'bucket',
  'map',
  'ring',
  'hat',
  'drum',
  'letter',
  'umbrella',
  'spoon',
  'compass/compasses',
  'blanket',
  'teapot',
  'fiddle',
  'ladder',
  'bell',
] as const;

/** Fruit and other small things that can be counted in sums. */
export const COUNTABLES = [
  'apple',
  'pear',
  'plum',
  'egg',
  'button',
  'shell',
  'candle',
  'stone',
  'coin',
  'nail',
  'carrot',
  'onion',
] as const;

/** Foods a person may like best. Used without an article: 'loves fish soup'. */
export const FOODS = [
  'plum cake',
  'fish soup',
  'apple pie',
  'onion pie',
  'carrot soup',
  'honey cake',
  'smoked fish',
  'pancakes',
  'berry jam',
  'bread pudding',
  'fish cakes',
  'onion soup',
  'cheese pie',
  'goose pie',
  'egg soup',
  'bread soup',
  'carrot cake',
  'honey bread',
  'pear pie',
  'plum jam',
] as const;

/** What people do in their free time. */
export const HOBBIES = [
  'singing',
  'swimming',
  'rowing',
  'dancing',
  'whittling',
  'knitting',
  'chess',
  'kite flying',
  'fishing',
  'drawing',
  'reading',
  'skating',
  'gardening',
  'cards',
  'long walks',
  'looking at the sea',
] as const;

export const COLOURS = ['red', 'blue', 'green', 'yellow', 'white', 'black', 'brown', 'grey'] as const;

/** What a town is known for growing, catching or making; no trade makes these. */
export const TOWN_GOODS = [
  'salt',
  'pearls',
  'mussels',
  'roses',
  'walnuts',
  'amber',
  'cherries',
  'oysters',
  'mint',
  'blue clay',
  'sea glass',
  'pumpkins',
  'hazelnuts',
  'lobsters',
  'green apples',
  'long carrots',
  'goose eggs',
  'brown eggs',
  'yellow pears',
  'round stones',
  'black plums',
  'red onions',
  'white shells',
  'small fish',
] as const;

/** Something one can see in a town. Used with 'the'. */
export const LANDMARKS = [
  'old mill',
  'white lighthouse',
  'stone bridge',
  'clock tower',
  'round chapel',
  'tree with a door',
  'hot spring',
  'long pier',
  'blue gate',
  'whale bone arch',
  'house with no door',
  'singing well',
  'road into the sea',
  'stone goose',
  'glass house',
  'seal cave',
  'hill of bells',
  'red windmill',
  'two stones',
  'old boathouse',
  'boat in the tree',
  'painted wall',
  'goose house',
  'long wall',
] as const;

/** Where a story may take its people. Used after 'at' or 'to', with its article. */
export const SPOTS = [
  'the harbour',
  'the market',
  'the beach',
  'the well',
  'the bridge',
  'the meadow',
  'the inn',
  'the school',
  'the orchard',
  'the boathouse',
  'the hill',
  'the library',
] as const;

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The usual weather of a town. */
export const WEATHERS = ['windy', 'foggy', 'sunny', 'rainy', 'stormy', 'snowy', 'mild', 'cold'] as const;

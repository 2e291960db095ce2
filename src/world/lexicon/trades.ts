/** A trade makes one good and is worked at one place: the redundant chain person → trade → good → workplace. */
export interface Trade {
  readonly name: string;
  /** What it makes, usable after 'makes' and 'sells'. */
  readonly good: string;
  /** Where it is worked, usable after 'works at'. */
  readonly workplace: string;
}

const trade = (name: string, good: string, workplace: string): Trade => ({ name, good, workplace });

export const TRADES: readonly Trade[] = [
  trade('baker', 'bread', 'the bakery'),
  trade('weaver', 'cloth', 'the loom house'),
  trade('potter', 'bowls', 'the pottery'),
  trade('smith', 'horseshoes', 'the forge'),
  trade('cooper', 'barrels', 'the cooperage'),
  trade('cobbler', 'boots', 'the boot shop'),
  trade('beekeeper', 'honey', 'the bee garden'),
  trade('brewer', 'ale', 'the brewhouse'),
  trade('hatter', 'felt hats', 'the hat shop'),
  trade('miller', 'flour', 'the flour mill'),
  trade('carpenter', 'chairs', 'the sawpit'),
  trade('shepherd', 'wool', 'the sheepfold'),
  trade('tailor', 'coats', 'the sewing room'),
  trade('ropemaker', 'rope', 'the rope walk'),
  trade('netmaker', 'fishing nets', 'the net loft'),
  trade('sailmaker', 'sails', 'the sail loft'),
  trade('boatbuilder', 'rowing boats', 'the slipway'),
  trade('glassblower', 'bottles', 'the glass furnace'),
  trade('bookbinder', 'notebooks', 'the bindery'),
  trade('painter', 'portraits', 'the studio'),
  trade('clockmaker', 'clocks', 'the clock shop'),
  trade('basketmaker', 'willow mats', 'the willow yard'),
  trade('soapmaker', 'soap', 'the soap kitchen'),
  trade('tanner', 'leather', 'the tannery'),
  trade('jeweller', 'brooches', 'the gold bench'),
  trade('toymaker', 'puppets', 'the toy shop'),
  trade('cheesemaker', 'cheese', 'the dairy'),
  trade('gardener', 'cabbages', 'the walled garden'),
  trade('candlemaker', 'wax lights', 'the wax room'),
  trade('confectioner', 'toffee', 'the sweet shop'),
  trade('wheelwright', 'wagons', 'the wheel yard'),
  trade('printer', 'posters', 'the print room'),
];

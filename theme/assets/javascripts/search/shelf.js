// One part of the index: the heads of its entries, and such of their texts as have been loaded.
"use strict";

/** How much it counts where a word is found; the words' sums are compared. */
const SEARCH_WORTH = {
  wholeTitle: 14, wholeName: 13, wholeTitleTyped: 13, title: 7, titleStart: 1, titleShare: 4, titleTyped: 6,
  unit: 4, name: 4, unitTyped: 3, text: 1,
};

class SearchShelf {
  constructor(mark, characters) {
    this.mark = mark;
    this.characters = characters;
    this.count = 0;
    this.texts = [];
  }

  addHeads(heads) {
    Object.entries(heads.readings).forEach(([sign, read]) => this.characters.addReadings(sign, read));
    Object.assign(this, { kinds: heads.kinds, kind: heads.kind, unit: heads.unit, count: heads.kind.length });
    this.addresses = heads.addresses.split("\n");
    this.dates = heads.dates.split("\n");
    this.days = Uint32Array.from(this.dates, (date) => Number(date.replaceAll("-", "")));
    this.titles = new SearchLines(heads.titles);
    this.names = new SearchLines(heads.names);
    this.units = new SearchLines(heads.units);
    this.unitLabels = Array.from({ length: this.units.count }, (_, unit) => (
      this.units.written(this.units.starts[unit], this.units.end(unit))));
    // Commitments are as long as texts; what is typed in pinyin is a title.
    this.pinyin = this.mark.isLate ? [] : [
      [new SearchPinyin(this.titles, this.characters), false], [new SearchPinyin(this.units, this.characters), true],
    ];
  }

  addTexts(first, lines) {
    this.texts.push({ first, lines: new SearchLines(lines).notePairs() });
  }

  /** Counts the characters of the texts that are loaded. */
  get length() {
    return this.texts.reduce((sum, { lines }) => sum + lines.text.length, 0);
  }

  /** Says what each entry's head is worth for a word. */
  worthOfHeads(word) {
    const worth = new Uint8Array(this.count);
    const raise = (entry, value) => { if (worth[entry] < value) worth[entry] = value; };
    const { titles, names, units } = this;
    titles.scan(word, (line, at) => {
      const start = titles.starts[line];
      raise(line, this.worthOfTitle(word.length / (titles.end(line) - start), at === start));
    });
    let isNamed = false;
    names.scan(word, (line) => { raise(line, SEARCH_WORTH.name); isNamed = true; });
    if (isNamed) names.scan(`|${word}|`, (line) => raise(line, SEARCH_WORTH.wholeName));
    const found = new Uint8Array(units.count);
    units.scan(word, (line) => { found[line] = SEARCH_WORTH.unit; });
    if (SearchPinyin.isTyped(word)) this.worthOfTyped(word, raise, found);
    if (found.some(Boolean)) this.unit.forEach((unit, entry) => raise(entry, found[unit]));
    return worth;
  }

  /** Says what a word in a title is worth: more at its start, and the more of it the word is. */
  worthOfTitle(share, isAtStart) {
    if (share === 1) return SEARCH_WORTH.wholeTitle;
    return SEARCH_WORTH.title + isAtStart * SEARCH_WORTH.titleStart + Math.floor(share * SEARCH_WORTH.titleShare);
  }

  worthOfTyped(word, raise, foundUnits) {
    for (const [pinyin, isOfUnits] of this.pinyin) {
      pinyin.scan(word, (line, from, to) => {
        const { starts } = pinyin.lines;
        const isWhole = from === starts[line] && to === pinyin.lines.end(line);
        if (isOfUnits) foundUnits[line] ||= SEARCH_WORTH.unitTyped;
        else raise(line, isWhole ? SEARCH_WORTH.wholeTitleTyped : SEARCH_WORTH.titleTyped);
      });
    }
  }

  /** Finds the loaded text of an entry: its lines, and which of them it is. */
  textOf(entry) {
    const part = this.texts.find(({ first, lines }) => entry >= first && entry < first + lines.count);
    return part && { lines: part.lines, line: entry - part.first };
  }

  /** Lists the stretches of an entry's names that hold one of some words: number, person, topic. */
  namesWith(entry, words) {
    const { names } = this;
    let from = names.starts[entry];
    return names.text.substring(from, names.end(entry)).split("|").flatMap((name) => {
      const stretch = [from, from + name.length];
      from += name.length + 1;
      return words.some((word) => name.includes(word)) ? [stretch] : [];
    });
  }

  unitOf(entry) {
    return this.unitLabels[this.unit[entry]];
  }
}

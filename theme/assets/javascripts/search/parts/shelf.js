// One part of the index: the heads of its entries, and such of their texts as have been loaded.
"use strict";

/** How much it counts where a word is found; the words' sums are compared. */
const SEARCH_WORTH = {
  wholeTitle: 14, wholeName: 13, wholeTitleTyped: 13, title: 7, titleStart: 1, titleShare: 4, titleTyped: 6,
  unit: 4, name: 4, wholeFact: 5, fact: 4, unitTyped: 3, unitShort: 3, text: 1, promiseTyped: 2,
  own: 8, ownShare: 12, ownMost: 12, ownTyped: 10,
};
/** So many letters at least find a promise: it is as long as a text, and two stand in most of them. */
const SEARCH_LETTERS = 3;

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
    this.labels = heads.labels;
    this.addresses = heads.addresses.split("\n");
    this.dates = heads.dates.split("\n");
    this.days = Uint32Array.from(this.dates, (date) => Number(date.replaceAll("-", "")));
    this.titles = new SearchLines(heads.titles);
    this.names = new SearchLines(heads.names);
    this.facts = new SearchLines(heads.facts);
    this.units = new SearchLines(heads.units);
    this.unitLabels = Array.from({ length: this.units.count }, (_, unit) => (
      this.units.written(this.units.starts[unit], this.units.end(unit))));
    this.own = this.unitsThemselves();
  }

  /** Finds the entry of each unit: the one that bears the label by which the unit is named elsewhere. */
  unitsThemselves() {
    const { names, titles, units } = this;
    const own = new Map();
    for (let entry = 0; entry < this.count && !this.mark.isLate; entry += 1) {
      const unit = this.unit[entry];
      const label = units.line(unit);
      if (label && (titles.line(entry) === label || names.line(entry).includes(`|${label}|`))) own.set(unit, entry);
    }
    return own;
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
    this.worthOfFacts(word, raise);
    const found = new Uint8Array(units.count);
    const raiseOwn = (unit, value) => { if (this.own.has(unit)) raise(this.own.get(unit), value); };
    units.scan(word, (line, at) => {
      found[line] = SEARCH_WORTH.unit;
      raiseOwn(line, this.worthOfOwn(word, units.line(line), at - units.starts[line]));
    });
    if (SearchReader.isTyped(word)) this.worthOfTyped(word, raise, found, raiseOwn);
    this.worthOfShort(word, found, raiseOwn);
    if (found.some(Boolean)) this.unit.forEach((unit, entry) => raise(entry, found[unit]));
    return worth;
  }

  worthOfFacts(word, raise) {
    let isThere = false;
    this.facts.scan(word, (line) => { raise(line, SEARCH_WORTH.fact); isThere = true; });
    if (isThere) this.facts.scan(`|${word}|`, (line) => raise(line, SEARCH_WORTH.wholeFact));
  }

  /** Says what a word in a unit's own label is worth: people type it without what it lies in, and without its kind. */
  worthOfOwn(word, label, at) {
    if (at && !/[省市区县旗镇乡]$/.test(label.slice(0, at))) return SEARCH_WORTH.title;
    const share = Math.floor((word.length / label.length) * SEARCH_WORTH.ownShare);
    return Math.min(SEARCH_WORTH.own + share, SEARCH_WORTH.ownMost);
  }

  /** Finds units by a short name, whose characters all stand in the label in their order: 交通局, 卫健局. */
  worthOfShort(word, found, raiseOwn) {
    if (!/^[㐀-鿿]{3,8}$/.test(word)) return;
    for (let unit = 1; unit < found.length; unit += 1) {
      if (found[unit] || !SearchShelf.isShortFor(word, this.units.line(unit))) continue;
      found[unit] = SEARCH_WORTH.unitShort;
      raiseOwn(unit, SEARCH_WORTH.ownTyped);
    }
  }

  static isShortFor(word, label) {
    let at = -1;
    for (const sign of word) {
      at = label.indexOf(sign, at + 1);
      if (at < 0) return false;
    }
    return true;
  }

  /** Says what a word in a title is worth: more at its start, and the more of it the word is. */
  worthOfTitle(share, isAtStart) {
    if (share === 1) return SEARCH_WORTH.wholeTitle;
    return SEARCH_WORTH.title + isAtStart * SEARCH_WORTH.titleStart + Math.floor(share * SEARCH_WORTH.titleShare);
  }

  worthOfTyped(word, raise, foundUnits, raiseOwn) {
    const { mark: { isLate }, titles, units } = this;
    const reader = this.characters.reader(word);
    const worth = isLate ? SEARCH_WORTH.promiseTyped : SEARCH_WORTH.titleTyped;
    if (!isLate || word.length >= SEARCH_LETTERS) {
      reader.scan(titles, (line, from, to) => {
        const isWhole = from === titles.starts[line] && to === titles.end(line);
        raise(line, isWhole ? SEARCH_WORTH.wholeTitleTyped : worth);
      });
    }
    reader.scan(units, (line) => {
      foundUnits[line] ||= SEARCH_WORTH.unitTyped;
      raiseOwn(line, SEARCH_WORTH.ownTyped);
    });
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

  /** Lists what an entry's line says of it: [label, from, to], the day where there is nothing else. */
  factsOf(entry) {
    const { facts } = this;
    const labels = this.labels[this.kind[entry]];
    let from = facts.starts[entry] + 1;
    return facts.line(entry).split("|").slice(1, -1).flatMap((fact, i) => {
      const stretch = [labels[i], from, from + fact.length];
      from += fact.length + 1;
      return fact ? [stretch] : [];
    });
  }

  /** Gives the unit that an entry is about; a unit is about itself. */
  unitOf(entry) {
    const unit = this.unit[entry];
    return this.own.get(unit) === entry ? "" : this.unitLabels[unit];
  }
}

// What search knows of characters: which are the same, and how they are read. The table comes from the build.
"use strict";

class SearchCharacters {
  constructor() {
    this.folding = new Map();
    this.readings = new Map();
    this.initials = new Map();
    this.readers = new Map();
  }

  /** Takes the build's table: `folding` is pairs of characters, `readings` syllables with the characters read so. */
  learn(folding, readings) {
    const signs = [...folding];
    for (let i = 0; i < signs.length; i += 2) this.folding.set(signs[i], signs[i + 1]);
    for (const group of readings.split(" ")) {
      const [syllable] = /^[a-z]+/.exec(group);
      for (const sign of group.slice(syllable.length)) this.addReadings(sign, [syllable]);
    }
    for (const sign of "abcdefghijklmnopqrstuvwxyz0123456789") this.addInitial(sign, sign);
  }

  addReadings(sign, syllables) {
    this.readings.set(sign, [...new Set([...(this.readings.get(sign) || []), ...syllables])]);
    for (const syllable of syllables) this.addInitial(syllable[0], sign);
    this.readers.clear();
  }

  /** Notes which characters a word of pinyin may begin with. */
  addInitial(letter, sign) {
    if (!this.initials.has(letter)) this.initials.set(letter, new Set());
    this.initials.get(letter).add(sign);
  }

  /** Gives what reads a word of pinyin; it is made once a word, and used on all parts of the index. */
  reader(word) {
    if (!this.readers.has(word)) {
      if (this.readers.size > 8) this.readers.clear();
      this.readers.set(word, new SearchReader(this, word));
    }
    return this.readers.get(word);
  }

  /** Writes a text as the build has folded all texts, character for character. */
  fold(text) {
    return Array.from(text, (sign) => this.folding.get(sign) ?? sign).join("");
  }

  /** Cuts what was typed into folded words, the longest first: it is the rarest, as a rule. */
  words(query) {
    const folded = this.fold(query.normalize().replace(/["'＂＇\s]+/g, " "));
    const words = [...new Set(folded.split(" ").filter(Boolean))].slice(0, 8);
    return words.sort((a, b) => b.length - a.length);
  }

  /** Lists how a character of a folded text may be typed in pinyin; letters and digits stand for themselves. */
  typed(sign) {
    return this.readings.get(sign) || (/[a-z0-9]/.test(sign) ? [sign] : []);
  }
}

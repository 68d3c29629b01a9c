// What search knows of characters: which are the same, and how they are read. The table comes from the build.
"use strict";

class SearchCharacters {
  constructor() {
    this.folding = new Map();
    this.readings = new Map();
  }

  /** Takes the build's table: `folding` is pairs of characters, `readings` syllables with the characters read so. */
  learn(folding, readings) {
    const signs = [...folding];
    for (let i = 0; i < signs.length; i += 2) this.folding.set(signs[i], signs[i + 1]);
    for (const group of readings.split(" ")) {
      const [syllable] = /^[a-z]+/.exec(group);
      for (const sign of group.slice(syllable.length)) this.addReadings(sign, [syllable]);
    }
  }

  addReadings(sign, syllables) {
    this.readings.set(sign, [...new Set([...(this.readings.get(sign) || []), ...syllables])]);
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

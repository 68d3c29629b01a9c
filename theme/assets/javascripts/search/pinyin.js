// Finding titles by pinyin: whole syllables, their first letters, or some of each: qunzhongpy, qzpy.
"use strict";

class SearchPinyin {
  /** Numbers the characters of some lines: what is typed is compared once with each of them, not with each place. */
  constructor(lines, characters) {
    this.lines = lines;
    this.characters = characters;
    this.signs = [];
    this.places = new Uint16Array(lines.text.length);
    const numbers = new Map();
    for (let i = 0; i < lines.text.length; i += 1) {
      const sign = lines.text[i];
      let number = numbers.get(sign);
      if (number === undefined) numbers.set(sign, number = this.signs.push(sign) - 1);
      this.places[i] = number;
    }
  }

  /** Tells whether a word may be pinyin. */
  static isTyped(word) {
    return /^[a-z][a-z0-9]{1,29}$/.test(word);
  }

  /** Calls `visit(line, from, to)` for the first place in each line that is read so. */
  scan(word, visit) {
    const reader = new SearchReader(this, word);
    const { places, lines } = this;
    let line = 0;
    for (let at = 0; at < places.length; at += 1) {
      if (!reader.begins[places[at]]) continue;
      const to = reader.read(at);
      if (to < 0) continue;
      while (lines.starts[line + 1] <= at) line += 1;
      visit(line, at, to);
      at = lines.end(line);
    }
  }

  /** Finds the first place of a word between two places: [from, to], or nothing. */
  find(word, from, to) {
    const reader = new SearchReader(this, word);
    for (let at = from; at < to; at += 1) {
      const stop = reader.read(at);
      if (stop >= 0) return [at, stop];
    }
    return undefined;
  }
}

/** Reads one word of pinyin along lines. How far it has come is a bit for each letter that may be next. */
class SearchReader {
  constructor({ signs, places, characters }, word) {
    this.word = word;
    this.signs = signs;
    this.places = places;
    this.typed = (sign) => characters.typed(sign);
    this.isDone = 1 << word.length;
    this.known = new Int32Array(signs.length * word.length).fill(-1);
    this.begins = Int32Array.from(signs, (_, number) => this.step(number, 0));
  }

  /** Gives where the word ends that is read from a place on, or -1. */
  read(from) {
    let state = 1;
    for (let at = from; state; at += 1) {
      const number = this.places[at];
      if (number === undefined || this.signs[number] === "\n") return -1;
      let next = 0;
      for (let letter = 0; letter < this.word.length; letter += 1) {
        if (state & (1 << letter)) next |= this.step(number, letter);
      }
      if (next & this.isDone) return at + 1;
      state = next;
    }
    return -1;
  }

  /** Says how far a character takes the word from a letter on. */
  step(number, letter) {
    const place = number * this.word.length + letter;
    if (this.known[place] < 0) this.known[place] = this.reach(this.signs[number], letter);
    return this.known[place];
  }

  reach(sign, letter) {
    const rest = this.word.slice(letter);
    const syllables = this.typed(sign);
    // Signs between characters are not typed: “三公开”承诺 is sgkcn.
    if (!syllables.length) return letter && !/[㐀-鿿]/.test(sign) ? 1 << letter : 0;
    let reached = 0;
    for (const syllable of syllables) {
      if (syllable.startsWith(rest)) reached |= this.isDone;
      for (const part of [syllable, syllable.slice(0, /^[zcs]h/.test(syllable) ? 2 : 1), syllable[0]]) {
        if (rest.startsWith(part)) reached |= 1 << (letter + part.length);
      }
    }
    return reached;
  }
}

// Finding titles by pinyin: whole syllables, their first letters, or some of each: qunzhongpy, qzpy.
"use strict";

/** Reads one word of pinyin along lines. How far it has come is a bit for each letter that may be next. */
class SearchReader {
  constructor(characters, word) {
    this.characters = characters;
    this.word = word;
    this.isDone = 1 << word.length;
    // A place for each character and letter, one more than what is known; nothing is known of most of them.
    this.known = new Uint32Array(word.length << 16);
    this.begins = new Uint8Array(1 << 16);
    for (const sign of characters.initials.get(word[0]) || []) {
      const code = sign.charCodeAt(0);
      this.begins[code] = this.step(code, 0) ? 1 : 0;
    }
  }

  /** Tells whether a word may be pinyin. */
  static isTyped(word) {
    return /^[a-z][a-z0-9]{1,29}$/.test(word);
  }

  /** Calls `visit(line, from, to)` for the first place in each line that is read so. */
  scan(lines, visit) {
    const { begins } = this;
    const { text } = lines;
    let line = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (!begins[text.charCodeAt(at)]) continue;
      const to = this.read(text, at);
      if (to < 0) continue;
      while (lines.starts[line + 1] <= at) line += 1;
      visit(line, at, to);
      at = lines.end(line);
    }
  }

  /** Finds the first place between two places of a text: [from, to], or nothing. */
  find(text, from, to) {
    for (let at = from; at < to; at += 1) {
      const stop = this.begins[text.charCodeAt(at)] ? this.read(text, at) : -1;
      if (stop >= 0) return [at, stop];
    }
    return undefined;
  }

  /** Gives where the word ends that is read from a place on, or -1. */
  read(text, from) {
    let state = 1;
    for (let at = from; state && at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) return -1;
      let next = 0;
      for (let letter = 0; letter < this.word.length; letter += 1) {
        if (state & (1 << letter)) next |= this.step(code, letter);
      }
      if (next & this.isDone) return at + 1;
      state = next;
    }
    return -1;
  }

  /** Says how far a character takes the word from a letter on. */
  step(code, letter) {
    const place = (letter << 16) + code;
    this.known[place] ||= this.reach(String.fromCharCode(code), letter) + 1;
    return this.known[place] - 1;
  }

  reach(sign, letter) {
    const rest = this.word.slice(letter);
    const syllables = this.characters.typed(sign);
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

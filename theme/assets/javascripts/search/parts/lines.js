// Folded texts, a line each: plain strings are searched faster than anything made of them.
"use strict";

class SearchLines {
  /** Takes what the build made: `at` and `was` say where characters were folded, and what stood there. */
  constructor({ text, at, was }) {
    this.text = text;
    this.was = was;
    this.at = new Uint32Array(at.length);
    let place = 0;
    at.forEach((step, i) => { this.at[i] = place += step; });
    const starts = [0];
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
    this.count = starts.length;
    this.starts = Uint32Array.from([...starts, text.length + 1]);
  }

  /** Notes which pairs of characters stand in the text, so that a word of others need not be looked for. */
  notePairs() {
    const { text } = this;
    this.pairs = new Uint32Array(2 ** 15);
    for (let i = 1, last = text.charCodeAt(0); i < text.length; i += 1) {
      const sign = text.charCodeAt(i);
      const place = SearchLines.pairPlace(last, sign);
      this.pairs[place >>> 5] |= 1 << (place & 31);
      last = sign;
    }
    return this;
  }

  static pairPlace(first, second) {
    return ((first * 1031) ^ (second * 7)) & (2 ** 20 - 1);
  }

  /** Tells whether a word may stand in the text; it does not where one of its pairs is missing. */
  mayHold(word) {
    for (let i = 1; this.pairs && i < word.length; i += 1) {
      const place = SearchLines.pairPlace(word.charCodeAt(i - 1), word.charCodeAt(i));
      if (!(this.pairs[place >>> 5] & (1 << (place & 31)))) return false;
    }
    return true;
  }

  end(line) {
    return this.starts[line + 1] - 1;
  }

  /** Gives a line as it was folded. */
  line(line) {
    return this.text.substring(this.starts[line], this.end(line));
  }

  /** Calls `visit(line, place)` for the first place of a word in each line that has it. */
  scan(word, visit) {
    const { text, starts } = this;
    let line = 0;
    if (!this.mayHold(word)) return;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[line])) {
      while (starts[line + 1] <= at) line += 1;
      visit(line, at);
      line += 1;
    }
  }

  /** Tells whether a line has a word. */
  has(word, line) {
    return this.mayHold(word) && this.line(line).includes(word);
  }

  /** Gives a stretch as it was written. */
  written(from, to) {
    let low = 0;
    for (let high = this.at.length; low < high;) {
      const middle = (low + high) >> 1;
      if (this.at[middle] < from) low = middle + 1; else high = middle;
    }
    let text = "";
    let end = from;
    for (; low < this.at.length && this.at[low] < to; low += 1) {
      text += this.text.slice(end, this.at[low]) + this.was[low];
      end = this.at[low] + 1;
    }
    return text + this.text.slice(end, to);
  }
}
